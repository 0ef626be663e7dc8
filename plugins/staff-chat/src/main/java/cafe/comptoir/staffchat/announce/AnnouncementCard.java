package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.staffchat.StaffChatConfig;
import cafe.comptoir.staffchat.announce.Announcement.Ping;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.IMentionable;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** What an announcement looks like. */
final class AnnouncementCard {

    static final String READ = "announcement-read";
    private static final int COLOR = 0x9B59B6;

    private final Messages messages;
    private final People people;
    private final Config<StaffChatConfig> config;
    private final ComponentIds ids;

    @Inject
    AnnouncementCard(
            Messages messages, People people, Config<StaffChatConfig> config, ComponentIds ids) {
        this.messages = messages;
        this.people = people;
        this.config = config;
        this.ids = ids;
    }

    /** Returns the message for one channel. */
    Post message(Announcement announcement, Target target, Guild server, int readers) {
        Texts texts = messages.cafe();
        String footer = texts.get("announcement.footer", Long.toString(announcement.number()));
        EmbedBuilder embed = embed(texts, announcement).setFooter(footer);
        MessageCreateBuilder message = new MessageCreateBuilder().setAllowedMentions(List.of());
        if (!target.isPublic()) {
            if (readers > 0) {
                embed.addField("", texts.get("announcement.readers", readers), false);
            }
            message.setComponents(ActionRow.of(readButton(texts, announcement.number())));
        }
        mention(message, announcement.content().ping(), target, server);
        return Post.footed(message.setEmbeds(embed.build()).build(), footer);
    }

    /** Returns the announcement itself, without what belongs to a channel. */
    EmbedBuilder embed(Texts texts, Announcement announcement) {
        String author = Quote.cut(announcement.authorName(), 100);
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(COLOR)
                        .setAuthor(texts.get("announcement.author", author))
                        .setTitle("📣 " + announcement.content().title())
                        .setDescription(announcement.content().text());
        Instant edited = announcement.editedAt();
        return edited == null ? embed : embed.appendDescription("\n\n-# " + edited(texts, edited));
    }

    private static String edited(Texts texts, Instant when) {
        return texts.get("announcement.edited", TimeFormat.DATE_TIME_SHORT.format(when));
    }

    Button readButton(Texts texts, long number) {
        return Button.success(ids.id(READ, number), texts.get("button.read"));
    }

    private void mention(MessageCreateBuilder message, Ping ping, Target target, Guild server) {
        switch (ping) {
            case NOBODY -> {
                // Not even who is named in its text.
            }
            case STAFF -> {
                if (!target.isPublic()) {
                    mentionStaff(message, server);
                }
            }
            case EVERYONE -> mentionEveryone(message);
        }
    }

    private void mentionStaff(MessageCreateBuilder message, Guild server) {
        List<Role> roles = people.rolesOn(server, config.get().staff());
        if (roles.stream().anyMatch(Role::isPublicRole)) {
            mentionEveryone(message);
        } else {
            message.setContent(
                            roles.stream()
                                    .map(IMentionable::getAsMention)
                                    .collect(Collectors.joining(" ")))
                    .mention(roles);
        }
    }

    private static void mentionEveryone(MessageCreateBuilder message) {
        message.setContent("@everyone").setAllowedMentions(List.of(MentionType.EVERYONE));
    }
}
