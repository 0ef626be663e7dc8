package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.alert.Alert;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.alert.CheckState;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.history.History;
import cafe.comptoir.monitoring.history.Sum;
import cafe.comptoir.monitoring.store.AlertStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Everything that is known of one check, with its picture. */
final class Details {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int LAST_ALERTS = 5;

    private final Board board;
    private final QuietTimes quiet;
    private final History history;
    private final PluginDatabase database;
    private final AlertStore alerts;
    private final StateWords words;
    private final Pictures pictures;
    private final Clock clock;

    @Inject
    Details(
            Board board,
            QuietTimes quiet,
            History history,
            PluginDatabase database,
            AlertStore alerts,
            StateWords words,
            Pictures pictures,
            Clock clock) {
        this.board = board;
        this.quiet = quiet;
        this.history = history;
        this.database = database;
        this.alerts = alerts;
        this.words = words;
        this.pictures = pictures;
        this.clock = clock;
    }

    MessageCreateData message(Texts texts, CheckConfig check) {
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setTitle(words.icon(check) + " " + Wording.line(check.name()))
                        .setDescription(words.sentence(texts, check))
                        .setImage("attachment://" + AlertCard.PICTURE);
        settings(texts, check, embed);
        embed.addField(texts.get("details.day"), availability(texts, check, DAY), true);
        embed.addField(texts.get("details.month"), availability(texts, check, MONTH), true);
        now(texts, check, embed);
        lastAlerts(texts, check, embed);
        byte[] picture = pictures.history(texts, check.name(), check.type().isTimed(), DAY);
        return new MessageCreateBuilder()
                .setEmbeds(embed.build())
                .addFiles(FileUpload.fromData(picture, AlertCard.PICTURE))
                .build();
    }

    private static void settings(Texts texts, CheckConfig check, EmbedBuilder embed) {
        String type = check.type().name().toLowerCase(Locale.ROOT);
        embed.addField(
                texts.get("details.what"),
                texts.get("type." + type, Wording.line(check.target())),
                true);
        embed.addField(texts.get("details.every"), Wording.duration(texts, check.every()), true);
        if (!check.dependsOn().isEmpty()) {
            embed.addField(
                    texts.get("details.depends"),
                    Wording.line(String.join(", ", check.dependsOn())),
                    true);
        }
    }

    private void now(Texts texts, CheckConfig check, EmbedBuilder embed) {
        board.lastTry(check.name())
                .ifPresent(at ->
                        embed.addField(texts.get("details.last"), Wording.distance(at), true));
        CheckState state = board.state(check.name());
        state.unknown()
                .filter(_ -> state.isOpen()) // else it is what the description says
                .ifPresent(why ->
                        embed.addField(texts.get("details.unknown"), why.text(texts), false));
        quiet.now(check)
                .ifPresent(it ->
                        embed.addField(
                                texts.get("details.quiet"), Wording.quiet(texts, it), false));
    }

    private void lastAlerts(Texts texts, CheckConfig check, EmbedBuilder embed) {
        List<Alert> last = database.read(tx -> alerts.last(tx, check.name(), LAST_ALERTS));
        if (!last.isEmpty()) {
            Instant now = clock.instant();
            embed.addField(
                    texts.get("details.alerts"),
                    last.stream()
                            .map(alert ->
                                    "%s – %s – %s"
                                            .formatted(
                                                    Wording.moment(alert.since()),
                                                    Wording.duration(texts, alert.duration(now)),
                                                    alert.fault().text(texts)))
                            .collect(Collectors.joining("\n")),
                    false);
        }
    }

    private String availability(Texts texts, CheckConfig check, Duration back) {
        Sum sum =
                history.of(check.name(), back).stream()
                        .reduce(Sum.none(clock.instant()), Sum::plus);
        if (!sum.tells()) {
            return "–";
        }
        String share = Wording.percent(texts, sum.availability());
        return check.type().isTimed()
                ? texts.get("details.availability", share, Math.round(sum.meanMillis()))
                : texts.get("details.share", share);
    }
}
