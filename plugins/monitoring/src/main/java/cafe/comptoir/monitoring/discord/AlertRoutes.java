package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.monitoring.alert.Alert;
import cafe.comptoir.monitoring.alert.AlertJobs;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.alert.Phase;
import cafe.comptoir.monitoring.alert.Quiet;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.store.AlertStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** The buttons under an alert. */
final class AlertRoutes {

    private static final String FORM = "silence-form";
    private static final String REASON = "reason";
    private static final String END = "end";
    private static final int LONGEST_REASON = 200;

    private final Board board;
    private final QuietTimes quiet;
    private final PluginDatabase database;
    private final AlertStore alerts;
    private final AlertJobs jobs;
    private final Details details;
    private final ComponentIds ids;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    AlertRoutes(
            Board board,
            QuietTimes quiet,
            PluginDatabase database,
            AlertStore alerts,
            AlertJobs jobs,
            Details details,
            ComponentIds ids,
            Clock clock,
            ZoneId zone) {
        this.board = board;
        this.quiet = quiet;
        this.database = database;
        this.alerts = alerts;
        this.jobs = jobs;
        this.details = details;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
    }

    void register(Registrar on, Access engineers, Access viewers) {
        on.button(AlertCard.TAKE, Ack.EPHEMERAL, engineers, this::take);
        on.button(AlertCard.SILENCE, Ack.MODAL, engineers, this::askForSilence);
        on.modal(FORM, Ack.EPHEMERAL, engineers, this::silence);
        on.button(AlertCard.RESUME, Ack.EPHEMERAL, engineers, this::resume);
        on.button(AlertCard.DETAILS, Ack.EPHEMERAL, viewers, this::details);
    }

    private void take(ButtonContext context) {
        Texts texts = context.texts();
        Board.Taken taken = board.take(context.arguments().number(0), context.person());
        context.reply(
                switch (taken) {
                    case Board.Taken.Yours(Alert alert) ->
                            texts.get("take.yours", Wording.line(alert.name()));
                    case Board.Taken.TakenBy(Phase.Taker taker)
                            when taker.id() == context.person().id() ->
                            texts.get("take.already");
                    case Board.Taken.TakenBy(Phase.Taker taker) ->
                            texts.get("take.other", Wording.line(taker.name()));
                    case Board.Taken.Over() -> texts.get("take.over");
                });
    }

    private void askForSilence(ButtonContext context) {
        Texts texts = context.texts();
        long id = context.arguments().number(0);
        Optional<Alert> alert = database.read(tx -> alerts.find(tx, id)).filter(Alert::isOpen);
        if (alert.isEmpty()) {
            context.reply(texts.get("take.over"));
            return;
        }
        TextInput reason =
                TextInput.create(REASON, TextInputStyle.SHORT).setMaxLength(LONGEST_REASON).build();
        TextInput end =
                TextInput.create(END, TextInputStyle.SHORT).setMaxLength(20).setValue("2h").build();
        String title = texts.get("silence.form.title", alert.get().name());
        context.open(
                Modal.create(ids.id(FORM, id), Quote.cut(title, Modal.MAX_TITLE_LENGTH))
                        .addComponents(
                                Label.of(
                                        texts.get("silence.form.reason"),
                                        texts.get("silence.form.reason.hint"),
                                        reason),
                                Label.of(
                                        texts.get("silence.form.end"),
                                        texts.get("silence.form.end.hint"),
                                        end))
                        .build());
    }

    private void silence(ModalContext context) {
        Texts texts = context.texts();
        long id = context.arguments().number(0);
        Instant now = clock.instant();
        Optional<Alert> alert = database.read(tx -> alerts.find(tx, id)).filter(Alert::isOpen);
        Optional<Instant> end = context.value(END).flatMap(text -> Until.moment(text, now, zone));
        if (alert.isEmpty()) {
            context.reply(texts.get("take.over"));
        } else if (end.isEmpty()) {
            context.reply(texts.get("silence.end.wrong"));
        } else {
            quiet.add(
                    Quiet.Kind.SILENCE,
                    Quiet.Scope.CHECK,
                    alert.get().name(),
                    now,
                    end.get(),
                    context.person(),
                    context.value(REASON).orElse(""));
            database.write(tx -> {
                jobs.card(tx, id);
                return id;
            });
            context.reply(
                    texts.get(
                            "silence.done",
                            Wording.line(alert.get().name()),
                            Wording.moment(end.get())));
        }
    }

    private void resume(ButtonContext context) {
        Texts texts = context.texts();
        long id = context.arguments().number(0);
        Optional<Alert> alert = database.read(tx -> alerts.find(tx, id)).filter(Alert::isOpen);
        Optional<Quiet> now = alert.flatMap(it -> board.plan().find(it.name())).flatMap(quiet::now);
        if (now.isEmpty()) {
            String name = alert.map(it -> Wording.line(it.name())).orElse("");
            context.reply(alert.isEmpty() ? texts.get("take.over") : texts.get("quiet.none", name));
            return;
        }
        quiet.end(now.get().scope(), now.get().subject());
        context.reply(texts.get("quiet.ended", Wording.line(now.get().subject())));
    }

    private void details(ButtonContext context) {
        Texts texts = context.texts();
        long id = context.arguments().number(0);
        database.read(tx -> alerts.find(tx, id))
                .flatMap(alert -> board.plan().find(alert.name()))
                .ifPresentOrElse(
                        check -> context.reply(details.message(texts, check)),
                        () -> context.reply(texts.get("details.gone")));
    }
}
