package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.MonitoringConfig;
import cafe.comptoir.monitoring.alert.Alert;
import cafe.comptoir.monitoring.alert.AlertJobs;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.store.AlertStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The jobs that call people to an alert, and tell those who were called when it is over. */
final class AlertCalls {

    private static final int GREEN = 0x2ECC71;
    private static final int RED = 0xE74C3C;
    private static final int GREY = 0x95A5A6;

    private final PluginDatabase database;
    private final AlertStore alerts;
    private final AlertPosts posts;
    private final Board board;
    private final QuietTimes quiet;
    private final People people;
    private final Servers servers;
    private final Messages messages;
    private final Config<MonitoringConfig> config;
    private final Clock clock;

    @Inject
    AlertCalls(
            PluginDatabase database,
            AlertStore alerts,
            AlertPosts posts,
            Board board,
            QuietTimes quiet,
            People people,
            Servers servers,
            Messages messages,
            Config<MonitoringConfig> config,
            Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.posts = posts;
        this.board = board;
        this.quiet = quiet;
        this.people = people;
        this.servers = servers;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    void register(Registrar on) {
        on.job(AlertJobs.CALL, this::call);
        on.job(AlertJobs.OVER, this::over);
    }

    /** Calls people, unless somebody has taken it, it is over, or it is to be quiet. */
    private void call(JobContext job) {
        int step = job.data().getInt("step");
        Optional<Alert> alert =
                find(AlertJobs.alertOf(job)).filter(it -> it.isOpen() && it.taker().isEmpty());
        Optional<CheckConfig> check = alert.flatMap(it -> board.plan().find(it.name()));
        boolean mute =
                check.isEmpty()
                        || quiet.now(check.get()).isPresent()
                        || board.state(check.get().name()).withheld().isPresent();
        if (alert.isPresent() && !mute) {
            List<RoleName> roles = roles(check.get(), step);
            posts.call(alert.get().id(), step, calling(alert.get(), roles, step));
        }
    }

    /** A check's own roles are called first, whether at once or later; then as the settings say. */
    private List<RoleName> roles(CheckConfig check, int step) {
        if (step <= 1 && !check.roles().isEmpty()) {
            return check.roles();
        }
        List<MonitoringConfig.Escalation> steps = config.get().escalation();
        if (step == 0) {
            return config.get().call();
        }
        return step <= steps.size() ? steps.get(step - 1).roles() : List.of();
    }

    private MessageCreateData calling(Alert alert, List<RoleName> roles, int step) {
        Texts texts = messages.cafe();
        List<Role> called = people.rolesOn(servers.company(), roles);
        String mentions = called.stream().map(Role::getAsMention).collect(Collectors.joining(" "));
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(RED)
                        .setDescription(
                                texts.get(
                                        "call.text",
                                        Wording.line(alert.name()),
                                        board.faultOf(alert).text(texts),
                                        Wording.distance(alert.since()),
                                        posts.link(alert.id())
                                                .map(link -> texts.get("call.link", link))
                                                .orElse("")))
                        .setFooter(posts.callFooter(alert.id(), step));
        return new MessageCreateBuilder()
                .setContent(mentions)
                .setAllowedMentions(List.of(MentionType.ROLE))
                .setEmbeds(embed.build())
                .build();
    }

    /** Says that it is over, where somebody was called or has taken it; else the card says enough. */
    private void over(JobContext job) {
        Optional<Alert> alert = find(AlertJobs.alertOf(job));
        boolean awaited =
                alert.filter(it -> it.taker().isPresent()).isPresent()
                        || wasAnybodyCalled(AlertJobs.alertOf(job));
        if (alert.isPresent() && awaited) {
            posts.over(alert.get().id(), over(alert.get()));
        }
    }

    private boolean wasAnybodyCalled(long alert) {
        return IntStream.rangeClosed(0, config.get().escalation().size())
                .anyMatch(step -> posts.wasCalled(alert, step));
    }

    private MessageCreateData over(Alert alert) {
        Texts texts = messages.cafe();
        String name = Wording.line(alert.name());
        String lasted = Wording.duration(texts, alert.duration(clock.instant()));
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(alert.isAbandoned() ? GREY : GREEN)
                        .setDescription(
                                alert.isAbandoned()
                                        ? texts.get("over.abandoned", name)
                                        : texts.get("over.text", name, lasted))
                        .setFooter(posts.overFooter(alert.id()));
        return new MessageCreateBuilder().setEmbeds(embed.build()).build();
    }

    private Optional<Alert> find(long id) {
        return database.read(tx -> alerts.find(tx, id));
    }
}
