package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posts;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jdbi.v3.core.Handle;

/** The messages about an alert that must be on Discord once. */
final class AlertPosts {

    private final Posts posts;
    private final Place place;
    private final Messages messages;

    @Inject
    AlertPosts(Posts posts, Place place, Messages messages) {
        this.posts = posts;
        this.place = place;
        this.messages = messages;
    }

    /** Returns the footer of an alert's card, by which it is known again. */
    static String cardFooter(Texts texts, long alert) {
        return texts.get("footer.card", Long.toString(alert));
    }

    /** Returns the footer of what calls people to an alert. */
    String callFooter(long alert, int step) {
        return messages.cafe().get("footer.call", Long.toString(alert), Integer.toString(step + 1));
    }

    /** Returns the footer of what says that an alert is over. */
    String overFooter(long alert) {
        return messages.cafe().get("footer.over", Long.toString(alert));
    }

    /**
     * Brings an alert's card to what it is to show.
     *
     * @param content draws a picture, so it is asked only when something is sent
     * @param shown a digest of the content
     */
    void card(long alert, Supplier<MessageCreateData> content, String shown) {
        posts.bring(
                "card-" + alert,
                place.alerts(),
                Post.footed(content, shown, cardFooter(messages.cafe(), alert)));
    }

    /** Calls people to an alert, once for each step of the escalation. */
    void call(long alert, int step, MessageCreateData content) {
        posts.once(
                callKey(alert, step),
                place.alerts(),
                Post.footed(content, callFooter(alert, step)));
    }

    /** Has people called again at a step at which they were called before. */
    void forgetCall(Handle tx, long alert, int step) {
        posts.forget(tx, callKey(alert, step));
    }

    /** Returns whether people were called at this step. */
    boolean wasCalled(long alert, int step) {
        return posts.find(callKey(alert, step)).isPresent();
    }

    /** Says once that an alert is over. */
    void over(long alert, MessageCreateData content) {
        posts.once("over-" + alert, place.alerts(), Post.footed(content, overFooter(alert)));
    }

    /** Returns the address of an alert's card. */
    Optional<String> link(long alert) {
        return posts.link("card-" + alert);
    }

    private static String callKey(long alert, int step) {
        return "call-" + step + "-" + alert;
    }
}
