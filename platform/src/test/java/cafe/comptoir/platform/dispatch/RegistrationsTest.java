package cafe.comptoir.platform.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.MenuCommand;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.api.people.ServerKind;
import java.time.Duration;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import org.junit.jupiter.api.Test;

final class RegistrationsTest {

    private static final SlashCommand TICKET =
            SlashCommand.of("ticket", ServerKind.PUBLIC)
                    .sub("open", Option.string("machine").completed())
                    .sub("close");

    private final Registrations on = new Registrations(new NoTexts());

    @Test
    void everythingWithoutAHandlerIsNamedAtOnce() {
        on.slash(TICKET).sub("close", Ack.EPHEMERAL, _ -> {});
        on.slash(SlashCommand.of("panel", ServerKind.COMPANY));

        assertThatIllegalArgumentException()
                .isThrownBy(on::seal)
                .withMessage(
                        """
                        /ticket open has no handler
                        /ticket has no handler for the proposals of option 'machine'
                        /panel has no handler\
                        """);
    }

    @Test
    void commandWithAllItsHandlersIsTaken() {
        on.slash(TICKET)
                .sub("open", Ack.MODAL, _ -> {})
                .sub("close", Ack.EPHEMERAL, _ -> {})
                .complete("machine", Access.EVERYONE, _ -> {});

        on.seal();

        assertThat(on.slashCommands()).containsExactly(TICKET);
        assertThat(on.commands()).extracting(RouteKey::name).containsExactly("ticket");
    }

    @Test
    void handlerOfSomethingThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on.slash(TICKET).sub("reopen", Ack.EPHEMERAL, _ -> {}))
                .withMessageContaining("/ticket has no subcommand 'reopen'");
    }

    @Test
    void routeThatIsThereTwiceIsNamed() {
        on.button("close", Ack.EDIT, _ -> {});
        on.modal("close", Ack.EPHEMERAL, _ -> {});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> on.button("close", Ack.EDIT, _ -> {}))
                .withMessage("button 'close' is there twice");
    }

    @Test
    void routeWithABadNameIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on.select("Close:It", Ack.EDIT, _ -> {}))
                .withMessageContaining("select 'Close:It'");
    }

    @Test
    void acknowledgementThatDiscordDoesNotKnowThereIsRefused() {
        MenuCommand menu = MenuCommand.of("open-ticket", ServerKind.PUBLIC);

        assertThatIllegalArgumentException().isThrownBy(() -> on.modal("form", Ack.MODAL, _ -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on.slash(TICKET).sub("open", Ack.EDIT, _ -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on.messageMenu(menu, Ack.EDIT, _ -> {}));
    }

    @Test
    void interactionsAreNoEvents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on.event(ButtonInteractionEvent.class, _ -> {}));
    }

    @Test
    void jobsAndSchedulesShareTheirNames() {
        on.job("sweep", _ -> {});

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> on.schedule("sweep", Schedule.every(Duration.ofMinutes(1)), _ -> {}))
                .withMessage("job 'sweep' is there twice");
    }

    @Test
    void nothingIsRegisteredAfterTheCall() {
        on.seal();

        assertThatIllegalStateException().isThrownBy(() -> on.button("late", Ack.EDIT, _ -> {}));
        assertThatIllegalStateException().isThrownBy(() -> on.job("late", _ -> {}));
    }
}
