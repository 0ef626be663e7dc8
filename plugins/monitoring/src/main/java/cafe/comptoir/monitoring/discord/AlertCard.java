package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.monitoring.alert.Alert;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.alert.Quiet;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.check.Severity;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.MessageEmbed;

/** What an alert's message says and offers. */
final class AlertCard {

    static final String TAKE = "take";
    static final String SILENCE = "silence";
    static final String RESUME = "resume";
    static final String DETAILS = "details";
    static final String PICTURE = "courbe.png";

    private static final int RED = 0xE74C3C;
    private static final int ORANGE = 0xE67E22;
    private static final int BLUE = 0x3498DB;
    private static final int GREEN = 0x2ECC71;
    private static final int GREY = 0x95A5A6;

    private final Board board;
    private final QuietTimes quiet;
    private final ComponentIds ids;
    private final Clock clock;

    @Inject
    AlertCard(Board board, QuietTimes quiet, ComponentIds ids, Clock clock) {
        this.board = board;
        this.quiet = quiet;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns what it says; the picture is added by whoever draws it. */
    MessageEmbed embed(Texts texts, Alert alert) {
        Optional<CheckConfig> check = board.plan().find(alert.name());
        Optional<Quiet> silence = silence(alert);
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(color(alert, check, silence))
                        .setTitle(title(texts, alert))
                        .setDescription(fault(texts, alert))
                        .setImage("attachment://" + PICTURE)
                        .setFooter(AlertPosts.cardFooter(texts, alert.id()));
        embed.addField(time(texts, alert));
        check.map(CheckConfig::group)
                .filter(group -> !group.isBlank())
                .ifPresent(group ->
                        embed.addField(texts.get("card.group"), Wording.line(group), true));
        alert.taker()
                .ifPresent(taker ->
                        embed.addField(texts.get("card.taker"), Wording.line(taker.name()), true));
        remarks(texts, alert, silence)
                .forEach(remark -> embed.addField(texts.get("card.remark"), remark, false));
        return embed.build();
    }

    private String fault(Texts texts, Alert alert) {
        String fault = board.faultOf(alert).text(texts);
        return alert.isOpen() || alert.isAbandoned() ? fault : texts.get("card.was", fault);
    }

    private MessageEmbed.Field time(Texts texts, Alert alert) {
        if (alert.isOpen()) {
            return new MessageEmbed.Field(
                    texts.get("card.since"), Wording.distance(alert.since()), true);
        }
        String lasted = Wording.duration(texts, alert.duration(clock.instant()));
        String label = texts.get(alert.isAbandoned() ? "card.watched" : "card.lasted");
        return new MessageEmbed.Field(label, lasted, true);
    }

    /** Returns what it offers. */
    ActionRow buttons(Texts texts, Alert alert) {
        List<Button> buttons = new ArrayList<>();
        if (alert.isOpen()) {
            if (alert.taker().isEmpty()) {
                buttons.add(Button.primary(ids.id(TAKE, alert.id()), texts.get("button.take")));
            }
            buttons.add(
                    silence(alert)
                            .map(now ->
                                    Button.secondary(
                                            ids.id(RESUME, alert.id()),
                                            texts.get("button.end." + Wording.key(now.kind()))))
                            .orElseGet(() ->
                                    Button.secondary(
                                            ids.id(SILENCE, alert.id()),
                                            texts.get("button.silence"))));
        }
        buttons.add(Button.secondary(ids.id(DETAILS, alert.id()), texts.get("button.details")));
        return ActionRow.of(buttons);
    }

    private Optional<Quiet> silence(Alert alert) {
        return alert.isOpen()
                ? board.plan().find(alert.name()).flatMap(quiet::now)
                : Optional.empty();
    }

    private static String title(Texts texts, Alert alert) {
        String name = Wording.line(alert.name());
        if (alert.isAbandoned()) {
            return texts.get("card.abandoned", name);
        }
        if (!alert.isOpen()) {
            return texts.get("card.over", name);
        }
        return texts.get(alert.flapping() ? "card.unstable" : "card.failing", name);
    }

    private static int color(Alert alert, Optional<CheckConfig> check, Optional<Quiet> silence) {
        if (!alert.isOpen()) {
            return alert.isAbandoned() ? GREY : GREEN;
        }
        if (silence.isPresent()) {
            return GREY;
        }
        if (alert.taker().isPresent()) {
            return BLUE;
        }
        return check.filter(it -> it.severity() == Severity.CRITICAL).isPresent() ? RED : ORANGE;
    }

    private List<String> remarks(Texts texts, Alert alert, Optional<Quiet> silence) {
        List<String> remarks = new ArrayList<>();
        silence.ifPresent(it -> remarks.add(Wording.quiet(texts, it)));
        if (alert.isOpen()) {
            long behind =
                    board.plan().below(alert.name()).stream()
                            .filter(other -> board.state(other).withheld().isPresent())
                            .count();
            if (behind > 0) {
                remarks.add(texts.get("card.behind", behind));
            }
            board.state(alert.name())
                    .withheld()
                    .filter(because -> board.plan().find(because).isPresent())
                    .ifPresent(because ->
                            remarks.add(texts.get("card.because", Wording.line(because))));
        }
        return remarks;
    }
}
