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

    @Inject
    Approval(
            Enrolment enrolment,
            Readers readers,
            Board board,
            ComponentIds ids,
            Messages messages) {
        this.enrolment = enrolment;
        this.readers = readers;
        this.board = board;
        this.ids = ids;
        this.messages = messages;
    }

    public void register(Registrar on) {
        Access readersOnly = Access.of(readers::roles);
        on.job(Enrolment.ASK, this::ask);
        on.button(APPROVE, Ack.EDIT, readersOnly, context -> decide(context, true));
        on.button(REFUSE, Ack.EDIT, readersOnly, context -> decide(context, false));
    }

    private void ask(JobContext job) {
        Optional<EnrolmentRow> row = enrolment.find(job.data().getLong("enrolment"));
        if (row.isEmpty() || row.get().decided() || row.get().key().isEmpty()) {
            return;
        }
        long person = row.get().person();
        List<Person> others =
                readers.all().stream().filter(reader -> reader.id() != person).toList();
        board.post(question(row.get()), others);
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

    private void decide(ButtonContext context, boolean approved) throws IOException {
        Decided decided =
                enrolment.decide(context.person(), context.arguments().number(0), approved);
        switch (decided) {
            case Decided.Done(EnrolmentRow row, boolean in) ->
                    context.edit(
                            new MessageEditBuilder()
                                    .setContent(
                                            messages.cafe()
                                                    .get(
                                                            in ? "approval.in" : "approval.out",
                                                            "<@" + row.person() + ">",
                                                            row.key().orElseThrow().fingerprint(),
                                                            context.person().mention()))
                                    .setAllowedMentions(List.of())
                                    .setComponents()
                                    .build());
            case Decided.TooLate() -> context.reply(context.texts().get("approval.late"));
            case Decided.OwnKey() -> context.reply(context.texts().get("approval.own"));
            case Decided.NoRole() -> context.reply(context.texts().get("approval.no-role"));
        }
    }
}
