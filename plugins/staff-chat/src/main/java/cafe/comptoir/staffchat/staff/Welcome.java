package cafe.comptoir.staffchat.staff;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.staffchat.StaffChatConfig;
import cafe.comptoir.staffchat.post.Places;
import cafe.comptoir.staffchat.post.Troubles;
import jakarta.inject.Inject;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jdbi.v3.core.Handle;

/** Greets a new employee, once. */
final class Welcome {

    private final Config<StaffChatConfig> config;
    private final Messages messages;
    private final Places places;
    private final Posts posts;
    private final Troubles troubles;

    @Inject
    Welcome(
            Config<StaffChatConfig> config,
            Messages messages,
            Places places,
            Posts posts,
            Troubles troubles) {
        this.config = config;
        this.messages = messages;
        this.places = places;
        this.posts = posts;
        this.troubles = troubles;
    }

    void greet(long person) {
        String what = what(person);
        if (posts.find(what).isEmpty()) {
            places.welcome()
                    .ifPresent(channel ->
                            troubles.watch(
                                    "welcome",
                                    "",
                                    () -> posts.bring(what, channel, Post.worded(words(person)))));
        }
    }

    /** Lets somebody who comes back be greeted again. */
    void forget(Handle tx, long person) {
        posts.forget(tx, what(person));
    }

    private static String what(long person) {
        return "welcome-" + person;
    }

    private MessageCreateData words(long person) {
        Texts texts = messages.cafe();
        String own = config.get().newcomers().welcome().map(words -> "\n" + words).orElse("");
        return new MessageCreateBuilder()
                .setContent(texts.get("welcome", "<@" + person + ">") + own)
                .setAllowedMentions(List.of())
                .mentionUsers(person)
                .build();
    }
}
