package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.alert.Alert;
import cafe.comptoir.monitoring.alert.AlertJobs;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.alert.Quiet;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.history.Step;
import cafe.comptoir.monitoring.store.AlertStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jdbi.v3.core.Handle;

/** The jobs that keep an alert's message true. */
final class AlertMessages {

    private static final Duration REFRESH = Duration.ofMinutes(5);

    private final PluginDatabase database;
    private final AlertStore alerts;
    private final AlertJobs jobs;
    private final AlertPosts posts;
    private final AlertCard card;
    private final Pictures pictures;
    private final Board board;
    private final QuietTimes quiet;
    private final Messages messages;
    private final Clock clock;

    @Inject
    AlertMessages(
            PluginDatabase database,
            AlertStore alerts,
            AlertJobs jobs,
            AlertPosts posts,
            AlertCard card,
            Pictures pictures,
            Board board,
            QuietTimes quiet,
            Messages messages,
            Clock clock) {
        this.database = database;
        this.alerts = alerts;
        this.jobs = jobs;
        this.posts = posts;
        this.card = card;
        this.pictures = pictures;
        this.board = board;
        this.quiet = quiet;
        this.messages = messages;
        this.clock = clock;
    }

    void register(Registrar on) {
        on.job(AlertJobs.CARD, this::card);
        on.job(AlertJobs.REFRESH, this::card);
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
        posts.card(alert.id(), () -> message(texts, alert, embed), shown);
        if (alert.isOpen()) {
            database.write(tx -> {
                jobs.refreshAt(tx, alert.id(), clock.instant().plus(REFRESH));
                return alert;
            });
        }
    }

    private MessageCreateData message(Texts texts, Alert alert, MessageEmbed embed) {
        byte[] picture = pictures.aroundAlert(texts, alert, isTimed(alert));
        return new MessageCreateBuilder()
                .setEmbeds(embed)
                .setComponents(card.buttons(texts, alert))
                .addFiles(FileUpload.fromData(picture, AlertCard.PICTURE))
                .setAllowedMentions(List.of())
                .build();
    }

    private boolean isTimed(Alert alert) {
        return board.plan().find(alert.name()).map(check -> check.type().isTimed()).orElse(true);
    }

    /** What is still failing when a silence ends is somebody's business again. */
    private void quietEnd(JobContext job) {
        quiet.load();
        Quiet.Scope scope = Quiet.Scope.valueOf(job.data().getString("scope"));
        String subject = job.data().getString("subject");
        List<Alert> open = database.read(alerts::open);
        database.write(tx -> {
            for (Alert alert : open) {
                board.plan()
                        .find(alert.name())
                        .filter(check -> subject.equals(subject(scope, check)))
                        .ifPresent(check -> wake(tx, alert, check));
            }
            return open;
        });
    }

    private static String subject(Quiet.Scope scope, CheckConfig check) {
        return scope == Quiet.Scope.CHECK ? check.name() : check.group();
    }

    private void wake(Handle tx, Alert alert, CheckConfig check) {
        jobs.card(tx, alert.id());
        if (quiet.now(check).isEmpty()) {
            posts.forgetCall(tx, alert.id(), 0); // who was called before the silence is called anew
            jobs.callNow(tx, alert.id(), 0);
        }
    }

    private Optional<Alert> find(long id) {
        return database.read(tx -> alerts.find(tx, id));
    }
}
