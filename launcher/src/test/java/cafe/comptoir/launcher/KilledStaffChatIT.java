package cafe.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.staffchat.StaffChatPlugin;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The staff's messages of a host that is killed at the worst moments: nothing is lost, nothing twice. */
@Timeout(300)
class KilledStaffChatIT {

    private static final String CREATE_CHANNEL = "guilds/\\d+/channels";
    private static final String ANY_MESSAGES = "channels/\\d+/messages";
    private static final String ANNOUNCEMENTS =
            "channels/%d/messages".formatted(CafeIds.CAFE.company().channel("annonces"));

    @TempDir private Path folder;
    private MortalHost host;
    private PowerCut cut;

    @BeforeEach
    void prepare() throws Exception {
        host = new MortalHost(folder, List.of(StaffChatPlugin.class));
        cut = host.cut();
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void thereIsOneRosterHoweverOftenTheHostDies() throws Exception {
        host.diesAgain(cut.after("POST", CREATE_CHANNEL));
        host.diesAgain(cut.after("POST", ANY_MESSAGES));

        host.startsAndIsReady();
        Place hugo = host.person("Hugo").in("service");
        hugo.clicks("Je prends mon service").sees("Bon service");
        hugo.sees("🟢 Hugo");
        host.process().stop();
        assertThat(hugo.messages()).filteredOn(it -> !it.ephemeral()).hasSize(1);
        assertThat(host.discord().recorder().calls("POST", "guilds/{guild_id}/channels"))
                .hasSize(1);
    }

    @Test
    void anAnnouncementIsPostedAndCalledToMindOnceHoweverOftenTheHostDies() throws Exception {
        host.process().settings("staff-chat", "announcements: { remind-after: 1s }\n");
        host.startsAndIsReady();
        host.person("Manon")
                .in("général")
                .uses("/annonce écrire")
                .fills("title", "Inventaire")
                .fills("text", "Le café ferme à 17 h.")
                .submits()
                .sees("Aperçu");
        PowerCut.Coming unsent = cut.before("POST", ANNOUNCEMENTS);
        // Whether she is answered depends on when the host dies.
        var _ = catchThrowable(() -> host.hurried("Manon").in("général").clicks("Publier"));
        unsent.await(host.process());
        assertThat(announcements().messages()).isEmpty();

        host.diesAgain(cut.after("POST", ANNOUNCEMENTS));
        assertThat(announcements().messages()).hasSize(1);
        host.diesAgain(cut.after("POST", ANNOUNCEMENTS));
        assertThat(announcements().messages()).hasSize(2);

        host.startsAndIsReady();
        announcements().sees("attend votre « J'ai lu »");
        announcements().clicks("J'ai lu").sees("noté");
        announcements().sees("Lu par 1 personne");
        host.process().stop();
        assertThat(announcements().messages()).filteredOn(it -> !it.ephemeral()).hasSize(2);
    }

    private Place announcements() {
        return host.person("Hugo").inServer("Équipe").in("annonces");
    }
}
