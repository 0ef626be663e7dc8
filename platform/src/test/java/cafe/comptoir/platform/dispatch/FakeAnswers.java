package cafe.comptoir.platform.dispatch;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Discord's end of one interaction: remembers what was sent, and how many callbacks there were. */
final class FakeAnswers implements Answers {

    private static final Message MESSAGE = message();

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger callbacks = new AtomicInteger();
    private final boolean onMessage;
    private final boolean onPrivateMessage;
    private volatile Optional<RuntimeException> refusal = Optional.empty();

    private FakeAnswers(boolean onMessage, boolean onPrivateMessage) {
        this.onMessage = onMessage;
        this.onPrivateMessage = onPrivateMessage;
    }

    static FakeAnswers ofCommand() {
        return new FakeAnswers(false, false);
    }

    static FakeAnswers ofButton() {
        return new FakeAnswers(true, false);
    }

    static FakeAnswers ofButtonOnPrivateMessage() {
        return new FakeAnswers(true, true);
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    int callbacks() {
        return callbacks.get();
    }

    /** Has JDA refuse the next callback before it leaves. */
    void refuseNext(RuntimeException reason) {
        refusal = Optional.of(reason);
    }

    private static Message message() {
        Message message = mock(Message.class, withSettings().stubOnly());
        when(message.getIdLong()).thenReturn(77L);
        return message;
    }

    private CompletableFuture<Message> callback(String what) {
        if (refusal.isPresent()) {
            RuntimeException reason = refusal.get();
            refusal = Optional.empty();
            throw reason;
        }
        callbacks.incrementAndGet();
        return add(what);
    }

    private CompletableFuture<Message> add(String what) {
        sent.add(what);
        return CompletableFuture.completedFuture(MESSAGE);
    }

    @Override
    public boolean called() {
        return callbacks.get() > 0;
    }

    @Override
    public boolean onMessage() {
        return onMessage;
    }

    @Override
    public boolean onPrivateMessage() {
        return onPrivateMessage;
    }

    @Override
    public CompletableFuture<?> reply(MessageCreateData message, boolean ephemeral) {
        return callback((ephemeral ? "reply privately: " : "reply: ") + message.getContent());
    }

    @Override
    public CompletableFuture<?> deferReply(boolean ephemeral) {
        return callback(ephemeral ? "defer privately" : "defer");
    }

    @Override
    public CompletableFuture<?> edit(MessageEditData message) {
        return callback("edit source: " + message.getContent());
    }

    @Override
    public CompletableFuture<?> deferEdit() {
        return callback("defer edit");
    }

    @Override
    public CompletableFuture<?> open(Modal form) {
        return callback("form: " + form.getTitle());
    }

    @Override
    public CompletableFuture<Message> editOriginal(MessageEditData message) {
        return add("edit original: " + message.getContent());
    }

    @Override
    public CompletableFuture<Message> whisper(MessageCreateData message) {
        return add("whisper: " + message.getContent());
    }

    @Override
    public CompletableFuture<Message> editWhisper(long id, MessageEditData message) {
        return add("edit whisper " + id + ": " + message.getContent());
    }

    @Override
    public CompletableFuture<Message> editSource(MessageEditData message) {
        return add("edit source in its channel: " + message.getContent());
    }
}
