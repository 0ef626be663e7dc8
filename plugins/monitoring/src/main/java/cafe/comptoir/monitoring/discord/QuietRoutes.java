package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.alert.Alert;
import cafe.comptoir.monitoring.alert.AlertJobs;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.alert.Quiet;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.store.AlertStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Silences and maintenance, by command. */
final class QuietRoutes {

    static final String LENGTH = "length";
    static final String REASON = "reason";
    static final String FROM = "from";
    static final int LONGEST_REASON = 200;

    private final Board board;
    private final QuietTimes quiet;
    private final PluginDatabase database;
    private final AlertStore alerts;
    private final AlertJobs jobs;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    QuietRoutes(
            Board board,
            QuietTimes quiet,
            PluginDatabase database,
            AlertStore alerts,
            AlertJobs jobs,
            Clock clock,
            ZoneId zone) {
        this.board = board;
        this.quiet = quiet;
        this.database = database;
        this.alerts = alerts;
        this.jobs = jobs;
        this.clock = clock;
        this.zone = zone;
    }

    private record Subject(Quiet.Scope scope, String name) {}

    void silence(SlashContext context) {
        plan(context, Quiet.Kind.SILENCE, clock.instant());
    }

    void maintenance(SlashContext context) {
        Instant now = clock.instant();
        Optional<Instant> from =
                context.string(FROM)
                        .map(text -> Until.moment(text, now, zone))
                        .orElse(Optional.of(now));
        from.ifPresentOrElse(
                begin -> plan(context, Quiet.Kind.MAINTENANCE, begin),
                () -> context.reply(context.texts().get("quiet.from.wrong")));
    }

    /** Ends what keeps a check or a group quiet before its time. */
    void resume(SlashContext context) {
        Optional<Subject> subject = subject(context);
        if (subject.isEmpty()) {
            context.reply(unknown(context));
            return;
        }
        boolean any = !quiet.end(subject.get().scope(), subject.get().name()).isEmpty();
        context.reply(
                context.texts()
                        .get(
                                any ? "quiet.ended" : "quiet.none",
                                Wording.line(subject.get().name())));
    }

    private void plan(SlashContext context, Quiet.Kind kind, Instant from) {
        Texts texts = context.texts();
        Optional<Subject> subject = subject(context);
        Optional<Instant> to =
                context.string(LENGTH).flatMap(text -> Until.moment(text, from, zone));
        if (subject.isEmpty()) {
            context.reply(unknown(context));
        } else if (to.isEmpty()) {
            context.reply(texts.get("silence.end.wrong"));
        } else {
            Subject about = subject.get();
            quiet.add(
                    kind,
                    about.scope(),
                    about.name(),
                    from,
                    to.get(),
                    context.person(),
                    context.string(REASON).orElse(""));
            showOnCards(about);
            context.reply(
                    texts.get(
                            kind == Quiet.Kind.SILENCE ? "silence.done" : "maintenance.done",
                            Wording.line(about.name()),
                            Wording.moment(to.get()),
                            Wording.moment(from)));
        }
    }

    private Optional<Subject> subject(SlashContext context) {
        Optional<String> check = context.string(MonitorRoutes.CHECK);
        Optional<String> group = context.string(MonitorRoutes.GROUP);
        if (check.isPresent() == group.isPresent()) {
            return Optional.empty();
        }
        return check.flatMap(board.plan()::find)
                .map(found -> new Subject(Quiet.Scope.CHECK, found.name()))
                .or(() ->
                        group.filter(this::isGroup)
                                .map(name -> new Subject(Quiet.Scope.GROUP, name)));
    }

    /** Says what is wrong with the choice of check or group. */
    private static String unknown(SlashContext context) {
        Texts texts = context.texts();
        Optional<String> check = context.string(MonitorRoutes.CHECK);
        Optional<String> group = context.string(MonitorRoutes.GROUP);
        if (check.isPresent() == group.isPresent()) {
            return texts.get("quiet.which");
        }
        return check.map(name -> texts.get("check.unknown", Wording.line(name)))
                .orElseGet(() -> texts.get("group.unknown", Wording.line(group.orElse(""))));
    }

    private boolean isGroup(String name) {
        return board.plan().checks().stream().anyMatch(check -> check.group().equals(name));
    }

    private void showOnCards(Subject about) {
        List<Alert> open = database.read(alerts::open);
        database.write(tx -> {
            open.stream()
                    .filter(alert ->
                            board.plan()
                                    .find(alert.name())
                                    .filter(check -> covers(about, check))
                                    .isPresent())
                    .forEach(alert -> jobs.card(tx, alert.id()));
            return open;
        });
    }

    private static boolean covers(Subject about, CheckConfig check) {
        return about.name()
                .equals(about.scope() == Quiet.Scope.CHECK ? check.name() : check.group());
    }
}
