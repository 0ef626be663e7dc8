package cafe.comptoir.sshsecurity.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.sshsecurity.access.Enrolment;
import cafe.comptoir.sshsecurity.access.Enrolment.Decided;
import cafe.comptoir.sshsecurity.access.EnrolmentRow;
import cafe.comptoir.sshsecurity.access.Readers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/** Another reader decides whether a proved key gets in. */
public final class Approval {

    private static final String APPROVE = "approve";
    private static final String REFUSE = "refuse";

    private final Enrolment enrolment;
    private final Readers readers;
    private final Board board;
    private final ComponentIds ids;
    private final Messages messages;
    private final HowToConnect connect;

    @Inject
    Approval(
            Enrolment enrolment,
            Readers readers,
            Board board,
            ComponentIds ids,
            Messages messages,
            HowToConnect connect) {
        this.enrolment = enrolment;
        this.readers = readers;
        this.board = board;
        this.ids = ids;
        this.messages = messages;
        this.connect = connect;
    }

    public void register(Registrar on) {
        Access readersOnly = Access.of(readers::roles);
        on.job(Enrolment.ASK, this::ask);
        on.job(Enrolment.LATE, this::late);
        on.button(APPROVE, Ack.EDIT, readersOnly, context -> decide(context, true));
        on.button(REFUSE, Ack.EDIT, readersOnly, context -> decide(context, false));
    }

    private void ask(JobContext job) {
        undecided(job)
                .ifPresent(row -> {
                    long person = row.person();
                    List<Person> others =
                            readers.all().stream().filter(reader -> reader.id() != person).toList();
                    if (others.isEmpty() || board.post(question(row), others).isEmpty()) {
                        tellHolder(row, "holder.alone");
                    }
                });
    }

    /** Nobody has decided in time: whoever asked must not wait for ever. */
    private void late(JobContext job) {
        undecided(job).ifPresent(row -> tellHolder(row, "holder.late"));
    }

    private Optional<EnrolmentRow> undecided(JobContext job) {
        return enrolment
                .find(job.data().getLong("enrolment"))
                .filter(row -> row.decision().isEmpty() && row.key().isPresent());
    }

    private void tellHolder(EnrolmentRow row, String what) {
        String fingerprint = row.key().orElseThrow().fingerprint();
        String id = Long.toString(row.person());
        board.whisper(messages.cafe().get(what, fingerprint, id), row.person());
    }

    private MessageCreateData question(EnrolmentRow row) {
        Texts texts = messages.cafe();
        String text =
                texts.get(
                        "approval.question",
                        "<@" + row.person() + ">",
                        row.key().orElseThrow().fingerprint(),
                        row.from());
        return new MessageCreateBuilder()
                .setContent(text)
                .setAllowedMentions(List.of())
                .setComponents(
                        ActionRow.of(
                                Button.success(
                                        ids.id(APPROVE, row.id()), texts.get("approval.approve")),
                                Button.danger(
                                        ids.id(REFUSE, row.id()), texts.get("approval.refuse"))))
                .build();
    }

    /** The message says what came of it, and offers nothing any more. */
    private static void settle(ButtonContext context, String text) {
        context.edit(
                new MessageEditBuilder()
                        .setContent(text)
                        .setAllowedMentions(List.of())
                        .setComponents()
                        .build());
    }

    private String decidedText(EnrolmentRow row, boolean in, String by) {
        return messages.cafe()
                .get(
                        in ? "approval.in" : "approval.out",
                        "<@" + row.person() + ">",
                        row.key().orElseThrow().fingerprint(),
                        by);
    }

    private String lateText(Optional<EnrolmentRow> row) {
        return row.filter(it -> it.key().isPresent())
                .flatMap(it ->
                        it.decision()
                                .map(made ->
                                        decidedText(it, made.approved(), "<@" + made.by() + ">")))
                .orElseGet(() -> messages.cafe().get("approval.late"));
    }

    /** Whoever asked sits before a terminal that has said nothing since. */
    private void tellHolder(EnrolmentRow row, boolean in, String by) {
        String fingerprint = row.key().orElseThrow().fingerprint();
        String text =
                in
                        ? messages.cafe()
                                .get("holder.in", by, fingerprint, connect.command("vault", "help"))
                        : messages.cafe().get("holder.out", by, fingerprint);
        board.whisper(text, row.person());
    }

    private void decide(ButtonContext context, boolean approved) throws IOException {
        Decided decided =
                enrolment.decide(context.person(), context.arguments().number(0), approved);
        switch (decided) {
            case Decided.Done(EnrolmentRow row, boolean in) -> {
                settle(context, decidedText(row, in, context.person().mention()));
                tellHolder(row, in, context.person().mention());
            }
            case Decided.TooLate(Optional<EnrolmentRow> row) -> settle(context, lateText(row));
            case Decided.OwnKey() -> context.reply(context.texts().get("approval.own"));
            case Decided.NoRole() -> context.reply(context.texts().get("approval.no-role"));
        }
    }
}
