package cafe.comptoir.platform.post;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posted;
import cafe.comptoir.sandbox.script.Seen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DurablePostsTest {

    private static final String MESSAGE = "channels/{channel_id}/messages/{message_id}";
    private static final String ROTA = "rota";

    @TempDir Path root;
    private PostsOnDiscord cafe;

    @BeforeEach
    void open() throws InterruptedException {
        cafe = new PostsOnDiscord(root);
    }

    @AfterEach
    void close() {
        cafe.close();
    }

    @Test
    void aMessageIsSentOnceAndEditedWhenItShowsSomethingElse() {
        bring("Lundi : Hugo");
        bring("Lundi : Hugo");
        assertThat(cafe.calls("PATCH", MESSAGE)).isZero();

        bring("Lundi : Inès");

        assertThat(seen("général")).containsExactly("Lundi : Inès");
        assertThat(cafe.calls("PATCH", MESSAGE)).isOne();
    }

    @Test
    void whatACrashLeftUnnotedIsFoundAndBroughtUpToDate() {
        bring("Lundi : Hugo");
        long sent = cafe.posts.find(ROTA).orElseThrow().message();
        cafe.dieBeforeNoting(ROTA);
        assertThat(cafe.posts.find(ROTA)).isEmpty();

        bring("Lundi : Inès");

        assertThat(seen("général")).containsExactly("Lundi : Inès");
        assertThat(cafe.posts.find(ROTA)).map(Posted::message).contains(sent);
    }

    @Test
    void whatWasOnlyMeantIsSentAfterACrash() {
        bring("Lundi : Hugo");
        cafe.channel("général")
                .deleteMessageById(cafe.posts.find(ROTA).orElseThrow().message())
                .complete();
        cafe.dieBeforeNoting(ROTA);

        bring("Lundi : Hugo");

        assertThat(seen("général")).containsExactly("Lundi : Hugo");
    }

    @Test
    void aDeletedMessageIsSentAnewButNotOneThatWasForOnce() {
        bring("Lundi : Hugo");
        cafe.posts.once("hello", cafe.channel("général"), Post.worded(words("Bonjour").build()));
        List.of(ROTA, "hello")
                .forEach(key ->
                        cafe.channel("général")
                                .deleteMessageById(cafe.posts.find(key).orElseThrow().message())
                                .complete());

        bring("Lundi : Inès");
        cafe.posts.once("hello", cafe.channel("général"), Post.worded(words("Bonjour").build()));

        assertThat(seen("général")).containsExactly("Lundi : Inès");
        cafe.posts.forgetIfDeleted(ROTA);
        cafe.posts.forgetIfDeleted("hello");
        assertThat(cafe.posts.find(ROTA)).isPresent();
        assertThat(cafe.posts.find("hello")).isEmpty();
    }

    @Test
    void editingTellsWhetherTheMessageIsThere() {
        assertThat(cafe.posts.edit(ROTA, rota("Lundi : Hugo"))).isFalse();
        bring("Lundi : Hugo");

        assertThat(cafe.posts.edit(ROTA, rota("Lundi : Inès"))).isTrue();
        cafe.posts.remove(ROTA);

        assertThat(cafe.posts.edit(ROTA, rota("Lundi : Hugo"))).isFalse();
        assertThat(seen("général")).isEmpty();
    }

    @Test
    void aMessageMovesWithItsChannel() {
        bring("Lundi : Hugo");

        cafe.posts.bring(ROTA, cafe.channel("archives"), rota("Lundi : Hugo"));

        assertThat(seen("général")).isEmpty();
        assertThat(seen("archives")).containsExactly("Lundi : Hugo");
    }

    @Test
    void aReplyGoesOutThoughItsMessageIsGone() {
        bring("Lundi : Hugo");
        long rota = cafe.posts.find(ROTA).orElseThrow().message();
        MessageCreateData words = words("Pensez-y").build();
        cafe.posts.once("reminder", cafe.channel("général"), Post.answering(words, rota));
        cafe.dieBeforeNoting("reminder");
        cafe.posts.once("reminder", cafe.channel("général"), Post.answering(words, rota));
        cafe.posts.remove(ROTA);

        cafe.posts.once("again", cafe.channel("général"), Post.answering(words, rota));

        assertThat(seen("général")).containsExactly("Pensez-y", "Pensez-y");
    }

    @Test
    void aPictureIsDrawnOnlyWhenItIsSent() {
        AtomicInteger drawn = new AtomicInteger();
        Post picture =
                Post.footed(
                        () -> {
                            drawn.incrementAndGet();
                            return card("Lundi : Hugo");
                        },
                        "v1",
                        ROTA);

        cafe.posts.bring(ROTA, cafe.channel("général"), picture);
        cafe.posts.bring(ROTA, cafe.channel("général"), picture);

        assertThat(drawn).hasValue(1);
    }

    @Test
    void aMessageIsKnownByItsIdUntilItIsForgotten() {
        bring("Lundi : Hugo");
        long message = cafe.posts.find(ROTA).orElseThrow().message();
        assertThat(keyOf(message)).contains(ROTA);
        assertThat(cafe.posts.link(ROTA)).get().asString().endsWith("/" + message);

        cafe.store.write(tx -> {
            cafe.posts.forget(tx, ROTA);
            return ROTA;
        });

        assertThat(keyOf(message)).isEmpty();
    }

    private Optional<String> keyOf(long message) {
        return cafe.store.read(tx -> cafe.posts.keyOf(tx, message));
    }

    private void bring(String words) {
        cafe.posts.bring(ROTA, cafe.channel("général"), rota(words));
    }

    private static Post rota(String words) {
        return Post.footed(card(words), ROTA);
    }

    private static MessageCreateData card(String words) {
        return words(words)
                .setEmbeds(new EmbedBuilder().setDescription("…").setFooter(ROTA).build())
                .build();
    }

    private static MessageCreateBuilder words(String words) {
        return new MessageCreateBuilder().setContent(words);
    }

    private List<String> seen(String channel) {
        return cafe.seen(channel).messages().stream().map(Seen::summary).toList();
    }
}
