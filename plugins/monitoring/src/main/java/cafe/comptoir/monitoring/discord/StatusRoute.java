package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.alert.CheckState;
import cafe.comptoir.monitoring.alert.Quiet;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.chart.Charts;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.history.History;
import cafe.comptoir.monitoring.history.Sum;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** {@code /monitor status}: how everything is, with the last day's availability as a picture. */
final class StatusRoute {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_LINES = 15;
    private static final int MOST_BARS = 10;
    private static final int MOST_QUIET = 5;
    private static final double ALL = 100;

    private final Board board;
    private final QuietTimes quiet;
    private final History history;
    private final StateWords words;
    private final Pictures pictures;
    private final Troubles troubles;

    @Inject
    StatusRoute(
            Board board,
            QuietTimes quiet,
            History history,
            StateWords words,
            Pictures pictures,
            Troubles troubles) {
        this.board = board;
        this.quiet = quiet;
        this.history = history;
        this.words = words;
        this.pictures = pictures;
        this.troubles = troubles;
    }

    void show(SlashContext context) {
        Texts texts = context.texts();
        String group = context.string(MonitorRoutes.GROUP).orElse("");
        List<CheckConfig> checks =
                board.plan().checks().stream()
                        .filter(check -> group.isBlank() || check.group().equals(group))
                        .toList();
        if (checks.isEmpty()) {
            context.reply(
                    board.plan().checks().isEmpty()
                            ? texts.get("status.none")
                            : texts.get("group.unknown", Wording.line(group)));
            return;
        }
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setTitle(headline(texts, checks))
                        .setDescription(lines(texts, checks))
                        .setFooter(texts.get("status.next"));
        MessageCreateBuilder message = new MessageCreateBuilder();
        availability(texts, checks, embed).ifPresent(message::addFiles);
        context.reply(message.setEmbeds(embed.build()).build());
    }

    /** Adds how the last day was; what was well all the time needs no picture. */
    private Optional<FileUpload> availability(
            Texts texts, List<CheckConfig> checks, EmbedBuilder embed) {
        String title = texts.get("chart.availability", Wording.period(texts, DAY));
        List<Charts.Bar> shares = shares(checks);
        List<Charts.Bar> lacking =
                shares.stream()
                        .filter(bar -> bar.amount() < ALL)
                        .sorted(Comparator.comparingDouble(Charts.Bar::amount))
                        .limit(MOST_BARS)
                        .toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        if (lacking.isEmpty()) {
            embed.addField(title, texts.get("chart.share.all", Wording.percent(texts, 1)), false);
            return Optional.empty();
        }
        embed.addField(title, texts.get("chart.share"), false);
        embed.setImage("attachment://" + AlertCard.PICTURE);
        return Optional.of(
                FileUpload.fromData(pictures.availability(texts, lacking), AlertCard.PICTURE));
    }

    private String headline(Texts texts, List<CheckConfig> checks) {
        long failing = checks.stream().filter(check -> board.state(check.name()).isOpen()).count();
        long unknown =
                checks.stream()
                        .filter(check -> board.state(check.name()).unknown().isPresent())
                        .count();
        if (failing > 0) {
            return texts.get("status.failing", failing, checks.size());
        }
        return unknown > 0
                ? texts.get("status.unknown", unknown, checks.size())
                : texts.get("status.fine", checks.size());
    }

    /** The ones in trouble first; where there are many, the healthy ones are only counted. */
    private String lines(Texts texts, List<CheckConfig> checks) {
        List<CheckConfig> sorted = new ArrayList<>(checks);
        sorted.sort(Comparator.comparingInt(this::urgency).reversed());
        String shown =
                sorted.stream()
                        .limit(MOST_LINES)
                        .map(check ->
                                "%s **%s** – %s"
                                        .formatted(
                                                words.icon(check),
                                                Wording.line(check.name()),
                                                words.sentence(texts, check)))
                        .collect(Collectors.joining("\n"));
        int more = sorted.size() - MOST_LINES;
        boolean fine = more > 0 && urgency(sorted.get(MOST_LINES)) == 0;
        String rest =
                more > 0 ? "\n" + texts.get(fine ? "status.more.fine" : "status.more", more) : "";
        String trouble = troubles.ofAlerts(texts).map(it -> "⚠️ " + it + "\n\n").orElse("");
        return trouble + shown + rest + planned(texts);
    }

    private String planned(Texts texts) {
        List<Quiet> planned = quiet.planned();
        if (planned.isEmpty()) {
            return "";
        }
        String all =
                planned.stream()
                        .limit(MOST_QUIET)
                        .map(it -> Wording.planned(texts, it))
                        .collect(Collectors.joining("\n"));
        int more = planned.size() - MOST_QUIET;
        String rest = more > 0 ? "\n" + texts.get("status.quiet.more", more) : "";
        return "\n\n" + all + rest + "\n" + texts.get("status.quiet.end");
    }

    private int urgency(CheckConfig check) {
        CheckState state = board.state(check.name());
        if (state.isOpen()) {
            return 3;
        }
        if (state.isTroubled() || state.unknown().isPresent()) {
            return 2;
        }
        return state.withheld().isPresent() ? 1 : 0;
    }

    /** Returns the availability of those of which something is known, in percent. */
    private List<Charts.Bar> shares(List<CheckConfig> checks) {
        Map<String, Sum> totals = history.totals(DAY);
        return checks.stream()
                .flatMap(check ->
                        Optional.ofNullable(totals.get(check.name()))
                                .filter(Sum::tells)
                                .map(sum -> new Charts.Bar(check.name(), sum.availability() * ALL))
                                .stream())
                .toList();
    }
}
