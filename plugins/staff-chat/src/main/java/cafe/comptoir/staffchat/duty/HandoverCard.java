package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.duty.Handover.Taken;
import cafe.comptoir.staffchat.post.Places;
import cafe.comptoir.staffchat.post.Troubles;
import jakarta.inject.Inject;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** A hand-over note's message beside the roster. */
final class HandoverCard {

    private static final int WAITING = 0xF59E0B;
    private static final int READ = 0x6B7280;

    private final PluginDatabase database;
    private final HandoverStore handovers;
    private final Messages messages;
    private final DutyButtons buttons;
    private final Posts posts;
    private final Places places;
    private final Troubles troubles;
    private final DutyJobs jobs;

    @Inject
    HandoverCard(
            PluginDatabase database,
            HandoverStore handovers,
            Messages messages,
            DutyButtons buttons,
            Posts posts,
            Places places,
            Troubles troubles,
            DutyJobs jobs) {
        this.database = database;
        this.handovers = handovers;
        this.messages = messages;
        this.buttons = buttons;
        this.posts = posts;
        this.places = places;
        this.troubles = troubles;
        this.jobs = jobs;
    }

    /** Brings a note's message to what is so now, and then the roster, which leads to it. */
    void update(long number) {
        database.read(tx -> handovers.find(tx, number))
                .ifPresent(note -> {
                    Post post = post(messages.cafe(), note);
                    troubles.watch(
                            "duty-channel",
                            "",
                            () -> posts.bring(note.what(), places.duty(), post));
                    database.write(tx -> {
                        jobs.roster(tx);
                        return note;
                    });
                });
    }

    private Post post(Texts texts, Handover note) {
        String footer = texts.get("handover.footer", Long.toString(note.number()));
        Taken taken = note.taken();
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(taken == null ? WAITING : READ)
                        .setTitle(texts.get("handover.title", Quote.line(note.authorName(), 80)))
                        .setDescription(Quote.block(note.text(), 3500))
                        .addField(
                                texts.get("handover.state"),
                                taken == null
                                        ? texts.get("handover.waiting")
                                        : texts.get(
                                                "handover.read",
                                                Quote.line(taken.name(), 80),
                                                TimeFormat.RELATIVE.format(taken.at())),
                                false)
                        .setFooter(footer)
                        .setTimestamp(note.at());
        MessageCreateBuilder message =
                new MessageCreateBuilder().setEmbeds(embed.build()).setAllowedMentions(List.of());
        if (taken == null) {
            message.setComponents(ActionRow.of(buttons.acknowledge(texts, note.number())));
        }
        return Post.footed(message.build(), footer);
    }
}
