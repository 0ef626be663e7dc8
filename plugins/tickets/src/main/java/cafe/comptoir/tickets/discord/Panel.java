package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.tickets.TicketsConfig;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The message with the one big button. */
final class Panel {

    private static final int COLOR = 0x16A34A;

    private final Messages messages;
    private final Hours hours;
    private final Buttons buttons;
    private final KnownProblems problems;
    private final Config<TicketsConfig> config;

    @Inject
    Panel(
            Messages messages,
            Hours hours,
            Buttons buttons,
            KnownProblems problems,
            Config<TicketsConfig> config) {
        this.messages = messages;
        this.hours = hours;
        this.buttons = buttons;
        this.problems = problems;
        this.config = config;
    }

    MessageCreateData message() {
        Texts texts = messages.cafe();
        TicketsConfig.Words words = config.get().words();
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(COLOR)
                        .setTitle(words.panelTitle().orElseGet(() -> texts.get("panel.title")))
                        .setDescription(words.panelText().orElseGet(() -> text(texts)));
        problems.lines(texts)
                .ifPresent(
                        lines -> embed.addField(texts.get("panel.known-problems"), lines, false));
        List<String> week = hours.week(texts);
        if (!week.isEmpty()) {
            embed.addField(texts.get("panel.hours"), String.join("\n", week), false);
        }
        embed.setFooter(dataUse(texts));
        return new MessageCreateBuilder()
                .setEmbeds(embed.build())
                .setComponents(ActionRow.of(buttons.open(texts)))
                .build();
    }

    /** Who reads another language learns from one line that the rest is in theirs. */
    private String text(Texts texts) {
        return Stream.concat(
                        Stream.of(texts.get("panel.text")),
                        Messages.LANGUAGES.stream()
                                .map(messages::in)
                                .filter(other -> !other.locale().equals(texts.locale()))
                                .map(other -> other.get("panel.also")))
                .collect(Collectors.joining("\n\n"));
    }

    /** Returns the one line on what becomes of what people write. */
    String dataUse(Texts texts) {
        Duration kept = config.get().keepFor();
        if (kept.isZero()) {
            return texts.get("data-use.for-ever");
        }
        return kept.toDays() > 1
                ? texts.get("data-use", Long.toString(kept.toDays()))
                : texts.get("data-use.day");
    }
}
