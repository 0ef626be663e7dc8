package cafe.comptoir.staffchat.staff;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.staffchat.StaffChatConfig;
import cafe.comptoir.staffchat.post.Draft;
import cafe.comptoir.staffchat.post.Places;
import cafe.comptoir.staffchat.post.Poster;
import cafe.comptoir.staffchat.post.Troubles;
import jakarta.inject.Inject;
import java.util.List;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Greets a new employee, once. */
final class Welcome {

    private final Config<StaffChatConfig> config;
    private final Messages messages;
    private final Places places;
    private final Poster poster;
    private final Troubles troubles;

    @Inject
    Welcome(
            Config<StaffChatConfig> config,
            Messages messages,
            Places places,
            Poster poster,
            Troubles troubles) {
        this.config = config;
        this.messages = messages;
        this.places = places;
        this.poster = poster;
        this.troubles = troubles;
    }

    static String what(long person) {
        return "welcome-" + person;
    }

    void greet(long person) {
        String what = what(person);
        if (poster.find(what).isEmpty()) {
            places.welcome()
                    .ifPresent(channel ->
                            troubles.watch(
                                    "welcome",
                                    "",
                                    () ->
                                            poster.bring(
                                                    what, channel, Draft.worded(words(person)))));
        }
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
