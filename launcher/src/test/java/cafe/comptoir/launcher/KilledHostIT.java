package cafe.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.tickets.TicketsPlugin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tickets of a host that is killed at the worst moments: nothing is lost, nothing twice. */
@Timeout(300)
class KilledHostIT {

    private static final String PROBLEM = "Le son grésille";
    private static final String MESSAGES = "channels/%d/messages";
    private static final long CARDS = CafeIds.CAFE.company().channel("tickets");
    private static final long ARCHIVE = CafeIds.CAFE.company().channel("archives");
    private static final String CREATE_CHANNEL = "guilds/\\d+/channels";

    @TempDir private Path folder;
    private MortalHost host;
    private PowerCut cut;

    @BeforeEach
    void start() throws Exception {
        host = new MortalHost(folder, List.of(TicketsPlugin.class));
        cut = host.cut();
        host.startsAndIsReady();
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void aTicketIsOpenedOnceHoweverOftenTheHostDies() throws Exception {
        fillsInTheForm();
        PowerCut.Coming noChannel = cut.before("POST", CREATE_CHANNEL);
        submits();
        noChannel.await(host.process());
        assertThat(ticketChannels()).isZero();

        host.diesAgain(cut.after("POST", CREATE_CHANNEL));
        assertThat(ticketChannels()).isOne();
        host.diesAgain(cut.before("POST", MESSAGES.formatted(CARDS)));
        host.diesAgain(cut.after("POST", MESSAGES.formatted(CARDS)));

        host.startsAndIsReady();
        Place channel = channel();
        channel.sees("merci de nous avoir écrit");
        hugo().in("tickets").clicks("Prendre en charge").sees("est à vous");
        channel.sees("Hugo s'occupe de votre demande");
        hugo().in("tickets").sees("Pris en charge par Hugo");
        host.process().stop();
        assertThat(ticketChannels()).isOne();
        assertThat(host.discord().recorder().calls("POST", "guilds/{guild_id}/channels"))
                .hasSize(1);
        assertThat(channel.messages()).hasSize(2);
        assertThat(cards()).isOne();
    }

    @Test
    void aTicketIsClosedAndHandedOverOnceHoweverOftenTheHostDies() throws Exception {
        fillsInTheForm();
        PowerCut.Coming welcomed =
                cut.after("POST", "channels/(?!%d|%d)\\d+/messages".formatted(CARDS, ARCHIVE));
        submits();
        welcomed.await(host.process());
        Place channel = channel();
        channel.writes("Depuis ce matin seulement.");
        host.startsAndIsReady();
        hugo().in("tickets").sees(PROBLEM);
        assertThat(channel.messages()).hasSize(2);

        channel.clicks("Fermer le ticket");
        PowerCut.Coming told = cut.after("POST", MESSAGES.formatted(channel.channelId()));
        clicks(channel.name(), "Oui, fermer");
        told.await(host.process());
        host.diesAgain(cut.after("POST", MESSAGES.formatted(ARCHIVE)));
        host.diesAgain(
                cut.after(
                        "POST",
                        "channels/(?!%d|%d|%d)\\d+/messages"
                                .formatted(CARDS, ARCHIVE, channel.channelId())));
        assertThat(ticketChannels()).isOne();
        host.diesAgain(cut.after("DELETE", "channels/" + channel.channelId()));

        host.startsAndIsReady();
        hugo().in("tickets").sees("Fermé par Jeanne");
        hugo().in("tickets").sees("Lire la conversation");
        host.process().stop();
        assertThat(ticketChannels()).isZero();
        assertThat(cards()).isOne();
        assertThat(hugo().in("archives").messages()).hasSize(1);
        Place direct = jeanne().inDirectMessages();
        assertThat(direct.messages()).hasSize(1);
        for (Place reader : List.of(direct, hugo().in("archives"))) {
            assertThat(
                            new String(
                                    reader.seesFile("ticket-1.txt").content().toByteArray(),
                                    StandardCharsets.UTF_8))
                    .contains(PROBLEM, "Depuis ce matin seulement.");
        }
    }

    private void fillsInTheForm() {
        jeanne().in("aide").uses("/ticket open").fills("problem", PROBLEM);
    }

    /** Whether she is answered depends on when the host dies. */
    private void submits() {
        var _ = catchThrowable(() -> hurried().form().submits());
    }

    private void clicks(String channel, String button) {
        var _ = catchThrowable(() -> hurried().in(channel).clicks(button));
    }

    private Actor jeanne() {
        return host.person("Jeanne");
    }

    private Actor hurried() {
        return host.hurried("Jeanne");
    }

    private Actor hugo() {
        return host.person("Hugo");
    }

    private Place channel() {
        return jeanne().inChannelStartingWith("ticket-1");
    }

    private long cards() {
        return hugo().in("tickets").messages().stream()
                .filter(message -> !message.ephemeral())
                .count();
    }

    private long ticketChannels() {
        return host
                .discord()
                .world()
                .directory()
                .channelsOf(CafeIds.CAFE.publicServer().id())
                .stream()
                .filter(channel -> channel.name().startsWith("ticket-"))
                .count();
    }
}
