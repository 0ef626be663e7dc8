package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.Upload;
import cafe.comptoir.sandbox.model.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One person in one channel, thread or conversation. Acts wait for their answer; {@code sees} waits for its fact. */
public final class Place {
    private static final int SHOWN_MESSAGES = 15;

    private final Actor person;
    private final long channelId;
    private final Using using;

    Place(Actor person, long channelId) {
        this.person = person;
        this.channelId = channelId;
        this.using = new Using(this);
    }

    public Actor person() {
        return person;
    }

    public long channelId() {
        return channelId;
    }

    /** The channel's name as it is now; {@code @bot} for direct messages. */
    public String name() {
        return channel().map(this::nameOf).orElse("deleted-channel");
    }

    public Optional<Channel> channel() {
        return world().directory().findChannel(channelId);
    }

    /** Writes a message and returns it as everybody sees it. */
    public Seen writes(String text) {
        return writing().posts(MessageDraft.text(text));
    }

    /** Answers the newest message that says something. */
    public Seen replies(String toMessageSaying, String text) {
        Message to = newest(toMessageSaying).message();
        return writing().posts(MessageDraft.of(text, List.of(), to.id()));
    }

    /** Uploads a file without a word. */
    public Seen uploads(String filename, byte[] bytes) {
        return writes("", Upload.of(filename, Blob.of(bytes)));
    }

    /** Writes a message with files. */
    public Seen writes(String text, Upload... files) {
        return writing().posts(MessageDraft.of(text, List.of(files), 0));
    }

    /** Puts other words into the newest message that says something. */
    public Seen edits(String messageSaying, String text) {
        return writing().edits(newest(messageSaying).id(), text);
    }

    /** Deletes the newest message that says something. */
    public Place deletes(String messageSaying) {
        return writing().deletes(newest(messageSaying).id());
    }

    /** Puts an emoji under the newest message that says something. */
    public Place reacts(String messageSaying, String emoji) {
        return writing().reacts(newest(messageSaying).id(), emoji);
    }

    /** Takes the emoji away again. */
    public Place takesBack(String messageSaying, String emoji) {
        return writing().takesBack(newest(messageSaying).id(), emoji);
    }

    /** Pins the newest message that says something. */
    public Place pins(String messageSaying) {
        return posting().pins(newest(messageSaying).id(), true);
    }

    /** Lets go of the newest such pinned message. */
    public Place unpins(String messageSaying) {
        return posting().pins(newest(messageSaying).id(), false);
    }

    /** Publishes the newest announcement that says something. */
    public Seen publishes(String messageSaying) {
        return posting().publishes(newest(messageSaying).id());
    }

    /** Votes for exactly these answers of the newest poll that says something. */
    public Seen votes(String pollSaying, String... answers) {
        return posting().votes(newest(pollSaying).id(), List.of(answers));
    }

    /**
     * Uses a slash command, in the person's language or by base names; options may be typed behind it:
     * {@code uses("/ticket prendre numéro:42")}.
     */
    public Answer uses(String command, Option... options) {
        return using.slash(command, List.of(options));
    }

    /** Types into one option of a slash command and returns what the bot suggests. */
    public List<Suggestion> types(String command, String option, String partial, Option... others) {
        return using.autocomplete(command, option, partial, List.of(others)).suggestions();
    }

    /** Clicks the button of that label (or custom id) on the newest message that has it. */
    public Answer clicks(String label) {
        return using.click(label);
    }

    /** Clicks twice before anything can answer, and returns both answers. */
    public List<Answer> doubleClicks(String label) {
        return using.doubleClick(label);
    }

    /** Chooses from the newest menu of that placeholder (or custom id): labels, or names of people, roles, channels. */
    public Answer chooses(String menu, String... labels) {
        return using.choose(menu, List.of(labels));
    }

    /** Uses a command of a message's context menu on the newest message that says something. */
    public Answer usesOnMessage(String menu, String messageSaying) {
        return using.messageMenu(menu, newest(messageSaying).id());
    }

    /** Uses a command of a person's context menu. */
    public Answer usesOnPerson(String menu, Actor target) {
        return using.userMenu(menu, target.id());
    }

    /** Deletes this channel by hand, if this person may. */
    public void isDeletedByHand() {
        attempt("deletes the channel", () -> world().channels().delete(person.id(), channelId));
    }

    /** What this person sees here, oldest first, messages for them alone included. */
    public List<Seen> messages() {
        return sight().messages(channelId).stream().map(sight()::seen).toList();
    }

    /** One message, if it is here and this person sees it. */
    public Optional<Seen> message(long id) {
        return person.place(channelId)
                .flatMap(_ ->
                        world().reading().these(person.id(), channelId, List.of(id)).stream()
                                .findFirst())
                .map(sight()::seen);
    }

    /** Marks everything here as read. */
    public void marksAsRead() {
        attempt(
                "reads",
                () -> {
                    world().reading().mark(person.id(), channelId);
                    return this;
                });
    }

    /** Shows the others that this person is writing something. */
    public void isTyping() {
        attempt(
                "types",
                () -> {
                    world().messages().typing(person.id(), channelId);
                    return this;
                });
    }

    /** Waits until a message here says this. */
    public Seen sees(String text) {
        return awaits(seen -> seen.says(text))
                .orElseThrow(() -> failure(here(" does not see \"" + text + "\""), ""));
    }

    /** Fails if any message here says this, now. */
    public Place doesNotSee(String text) {
        sight().newest(channelId, seen -> seen.says(text))
                .ifPresent(seen -> {
                    throw failure(here(" sees \"" + text + "\""), "");
                });
        return this;
    }

    /** Waits until a message here carries a file of this name, and returns the file. */
    public Attachment seesFile(String filename) {
        Predicate<Attachment> wanted = file -> file.filename().equals(filename);
        return awaits(seen -> seen.attachments().stream().anyMatch(wanted))
                .flatMap(seen -> seen.attachments().stream().filter(wanted).findFirst())
                .orElseThrow(() -> failure(here(" does not see the file " + filename), ""));
    }

    /** Waits until this person no longer sees this channel: it is deleted, or closed to them. */
    public void vanishes() {
        try (Watch watch = new Watch(world())) {
            Duration limit = person.stage().limit();
            if (watch.until(() -> Optional.of(this).filter(Place::isGone), limit).isEmpty()) {
                throw failure(here(" still sees this channel"), "");
            }
        }
    }

    /** Whether a button or menu of that name can be used here, now. */
    public boolean canUse(String label) {
        return using.find(control -> control.isCalled(label) && !control.disabled()).isPresent();
    }

    @Override
    public String toString() {
        return person.name() + " in " + name();
    }

    /** The message as it looks now, or as it looked when it went. */
    public Seen current(Message message) {
        return sight().seen(
                        world().directory()
                                .findMessage(message.channelId(), message.id())
                                .orElse(message));
    }

    /** Messages by their ids. */
    public Writing writing() {
        return new Writing(this);
    }

    /** Starts a thread here and goes there. */
    public Place startsThread(String name) {
        return discussing().starts(name, false);
    }

    /** Starts a thread on the newest message that says something, and goes there. */
    public Place startsThreadOn(String messageSaying, String name) {
        return discussing().startsOn(newest(messageSaying).id(), name);
    }

    /** Writes a post in this forum, with tags by their names, and goes there. */
    public Place posts(String title, String text, String... tags) {
        return discussing().posts(title, MessageDraft.text(text), List.of(tags));
    }

    /** Threads and forum posts. */
    public Discussing discussing() {
        return new Discussing(this);
    }

    /** Pins, announcements and polls. */
    public Posting posting() {
        return new Posting(this);
    }

    /** Everything that can be used here: commands, buttons and menus, also by the ids of messages and people. */
    public Using using() {
        return using;
    }

    Answer clicksOn(Message message, String label) {
        return using.click(message, label);
    }

    Answer choosesOn(Message message, String menu, String... labels) {
        return using.choose(message, menu, List.of(labels));
    }

    Seen awaits(Message message, String text) {
        return awaits(seen -> seen.id() == message.id() && seen.says(text))
                .orElseThrow(() ->
                        failure(here(" does not see \"" + text + "\" in " + current(message)), ""));
    }

    World world() {
        return person.stage().world();
    }

    Sight sight() {
        return person.sight();
    }

    String here(String what) {
        return person.name() + what + " in " + name() + ".";
    }

    ScriptFailure failure(String what, String advice) {
        return person.stage().failure(what, advice, shown());
    }

    <T> T attempt(String what, Supplier<T> act) {
        return person.stage()
                .attempt(person.name() + " " + what + " in " + name(), this::shown, act);
    }

    /** What the person sees here, for the text of failures. */
    List<String> shown() {
        if (channel().isEmpty()) {
            return List.of("this channel has been deleted");
        }
        if (!world().sees(person.id(), channelId)) {
            return List.of("this channel is hidden from " + person.name());
        }
        List<Message> all = sight().messages(channelId);
        List<Seen> newest =
                all.subList(Math.max(0, all.size() - SHOWN_MESSAGES), all.size()).stream()
                        .map(sight()::seen)
                        .toList();
        return newest.isEmpty()
                ? List.of("no message in " + name())
                : newest.stream().map(Seen::toString).toList();
    }

    private boolean isGone() {
        return !world().sees(person.id(), channelId);
    }

    private Optional<Seen> awaits(Predicate<Seen> wanted) {
        try (Watch watch = new Watch(world())) {
            return watch.until(() -> sight().newest(channelId, wanted), person.stage().limit());
        }
    }

    private Seen newest(String saying) {
        return awaits(seen -> seen.says(saying))
                .orElseThrow(
                        () -> failure(here(" finds no message saying \"" + saying + "\""), ""));
    }

    private String nameOf(Channel channel) {
        return channel.isDm()
                ? "@" + world().user(world().botId()).displayName()
                : "#" + channel.name();
    }
}
