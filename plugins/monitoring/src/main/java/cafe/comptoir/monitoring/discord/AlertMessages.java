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
import cafe.comptoir.monitoring.alert.Quiet;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.history.Step;
import cafe.comptoir.monitoring.store.AlertStore;
import cafe.comptoir.monitoring.store.PostingStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** The jobs that keep an alert's message true, call people, and say when it is over. */
final class AlertMessages {

    private static final Duration REFRESH = Duration.ofMinutes(5);
    private static final int GREEN = 0x2ECC71;
    private static final int RED = 0xE74C3C;

    private final PluginDatabase database;
    private final AlertStore alerts;
    private final PostingStore postings;
    private final AlertJobs jobs;
    private final Poster poster;
    private final AlertCard card;
    private final Pictures pictures;
    private final Board board;
    private final QuietTimes quiet;
    private final People people;
    private final Servers servers;
    private final Messages messages;
    private final Config<MonitoringConfig> config;
    private final Clock clock;

    @Inject
    AlertMessages(
            PluginDatabase database,
            AlertStore alerts,
            PostingStore postings,
            AlertJobs jobs,
            Poster poster,
            AlertCard card,
            Pictures pictures,
            Board board,
            QuietTimes quiet,
            People people,
            Servers servers,
            Messages messages,
            Config<MonitoringConfig> config,
            Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.postings = postings;
        this.jobs = jobs;
        this.poster = poster;
        this.card = card;
        this.pictures = pictures;
        this.board = board;
        this.quiet = quiet;
        this.people = people;
        this.servers = servers;
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    void register(Registrar on) {
        on.job(AlertJobs.CARD, this::card);
        on.job(AlertJobs.REFRESH, this::card);
        on.job(AlertJobs.CALL, this::call);
        on.job(AlertJobs.OVER, this::over);
        on.job(AlertJobs.QUIET_END, this::quietEnd);
    }

    private void card(JobContext job) {
        find(AlertJobs.alertOf(job)).ifPresent(this::show);
    }

    private void show(Alert alert) {
        Texts texts = messages.cafe();
        MessageEmbed embed = card.embed(texts, alert);
        String time = alert.isOpen() ? "@" + Step.FINE.slot(clock.instant()) : "";
        String shown = Integer.toHexString(embed.toData().toString().hashCode()) + time;
        poster.show(alert.id(), AlertCard.WHAT, () -> message(texts, alert, embed), shown);
        if (alert.isOpen()) {
            database.write(tx -> {
                jobs.refreshAt(tx, alert.id(), clock.instant().plus(REFRESH));
                return alert;
            });
        }
    }

    private MessageCreateData message(Texts texts, Alert alert, MessageEmbed embed) {
        byte[] picture = pictures.aroundAlert(texts, alert);
        return new MessageCreateBuilder()
                .setEmbeds(embed)
                .setComponents(card.buttons(texts, alert))
                .addFiles(FileUpload.fromData(picture, AlertCard.PICTURE))
                .setAllowedMentions(List.of())
                .build();
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
            String what = "call-" + step;
            poster.once(alert.get().id(), what, () -> calling(alert.get(), roles, what), "");
        }
    }

    private List<RoleName> roles(CheckConfig check, int step) {
        List<MonitoringConfig.Escalation> steps = config.get().escalation();
        if (step > 0) {
            return step <= steps.size() ? steps.get(step - 1).roles() : List.of();
        }
        return check.roles().isEmpty() ? config.get().call() : check.roles();
    }

    private MessageCreateData calling(Alert alert, List<RoleName> roles, String what) {
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
                                        alert.fault().text(texts),
                                        Wording.distance(alert.since()),
                                        poster.link(alert.id(), AlertCard.WHAT).orElse("")))
                        .setFooter(Poster.footer(alert.id(), what));
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
                        || database.read(tx -> postings.called(tx, AlertJobs.alertOf(job)));
        if (alert.isPresent() && awaited) {
            poster.once(alert.get().id(), "over", () -> over(alert.get()), "");
        }
    }

    private MessageCreateData over(Alert alert) {
        Texts texts = messages.cafe();
        String lasted = Wording.duration(texts, alert.duration(clock.instant()));
        EmbedBuilder embed =
                new EmbedBuilder()
                        .setColor(GREEN)
                        .setDescription(texts.get("over.text", Wording.line(alert.name()), lasted))
                        .setFooter(Poster.footer(alert.id(), "over"));
        return new MessageCreateBuilder().setEmbeds(embed.build()).build();
    }

    /** What is still failing when a silence ends is somebody's business again. */
    private void quietEnd(JobContext job) {
        quiet.load();
        Quiet.Scope scope = Quiet.Scope.valueOf(job.data().getString("scope"));
        String subject = job.data().getString("subject");
        List<Alert> open = database.read(alerts::open);
        database.write(tx -> {
            for (Alert alert : open) {
                boolean about =
                        board.plan()
                                .find(alert.name())
                                .filter(check ->
                                        subject.equals(
                                                scope == Quiet.Scope.CHECK
                                                        ? check.name()
                                                        : check.group()))
                                .isPresent();
                if (about) {
                    jobs.card(tx, alert.id());
                    jobs.callNow(tx, alert.id(), 0);
                }
            }
            return open;
        });
    }

    private Optional<Alert> find(long id) {
        return database.read(tx -> alerts.find(tx, id));
    }
}
