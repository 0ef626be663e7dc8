package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.model.Role;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The bot lacks a right in one place; what people are told, and that it mends itself. */
@ComptoirTest
class MissingRightsTest {

    private static final CafeIds.Server COMPANY = CafeIds.CAFE.company();
    private static final CafeIds.Server PUBLIC = CafeIds.CAFE.publicServer();

    @Test
    void whereNoCardCanSayItTheModuleDoes(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        takes(cafe, COMPANY, COMPANY.channel("tickets"), Permission.SEND_MESSAGES);

        steps.opens("Jeanne", "Le son grésille");
        assertThat(cafe.plugin("tickets").health())
                .isEqualTo(
                        new Health.Degraded(
                                "Il manque au bot la permission «\u00A0Envoyer des messages\u00A0» dans"
                                        + " «\u00A0tickets\u00A0», sur le serveur «\u00A0Comptoir –"
                                        + " Équipe\u00A0». Donnez-la-lui dans les réglages de"
                                        + " «\u00A0tickets\u00A0»\u00A0: la suite se fera toute seule."));

        givesBack(cafe, COMPANY, COMPANY.channel("tickets"));
        steps.cards().sees("Le son grésille");
        assertThat(cafe.plugin("tickets").health()).isEqualTo(new Health.Up());
    }

    @Test
    void theCardNamesTheRightAndThePlace(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        takes(cafe, COMPANY, COMPANY.channel("archives"), Permission.ATTACH_FILES);

        steps.closes(channel);
        steps.cards()
                .sees("Il manque au bot la permission « Joindre des fichiers » dans « archives »");

        givesBack(cafe, COMPANY, COMPANY.channel("archives"));
        steps.archive().seesFile("ticket-1.html");
        steps.cards().doesNotSee("Il manque au bot");
    }

    @Test
    void aBotThatMayAttachNoFilesWelcomesTheCustomerAllTheSame(Cafe cafe) {
        Role bot =
                cafe.sandbox()
                        .world()
                        .directory()
                        .findRole(PUBLIC.id(), PUBLIC.botRole())
                        .orElseThrow();
        cafe.sandbox()
                .world()
                .guilds()
                .changeRole(bot.withPermissions(bot.permissions().minus(Permission.ATTACH_FILES)));
        cafe.settle();

        new TicketSteps(cafe).opens("Jeanne", "Le son grésille").sees("merci de nous avoir écrit");
    }

    @Test
    void whoCannotBeLetInIsLetInLater(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        takes(cafe, PUBLIC, channel.channelId(), Permission.MANAGE_ROLES);

        cafe.person("Hugo").in(channel.name()).uses("/ticket ajouter personne:Paul");
        cafe.settle();
        steps.cards().sees("Il manque au bot la permission « Gérer les permissions »");

        givesBack(cafe, PUBLIC, channel.channelId());
        channel.sees("@Paul peut maintenant lire ce salon");
        steps.cards().doesNotSee("Il manque au bot");
    }

    @Test
    void aCardForgetsWhatWasMendedWhileTheHostWasDown(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");
        takes(cafe, COMPANY, COMPANY.channel("archives"), Permission.SEND_MESSAGES);
        steps.closes(channel);
        steps.cards().sees("Il manque au bot");

        cafe.stop();
        giveBack(cafe, COMPANY, COMPANY.channel("archives"));
        cafe.startAgain();
        cafe.settle();
        cafe.advance(Duration.ofMinutes(15));

        steps.archive().seesFile("ticket-1.html");
        steps.cards().doesNotSee("Il manque au bot");
    }

    @Test
    void onePanelOutOfReachKeepsNoOtherFromBeingTrue(Cafe cafe) {
        cafe.person("Claire").in("aide").uses("/ticket panel");
        cafe.person("Claire").in("public/general").uses("/ticket panel");
        takes(cafe, PUBLIC, PUBLIC.channel("aide"), Permission.VIEW_CHANNEL);

        cafe.editSettings("tickets", yaml -> yaml.replace("keep-for: 365d", "keep-for: 30d"));
        cafe.settle();

        cafe.person("Jeanne").in("general").sees("Tout est effacé 30 jours après");
        cafe.settle();
        assertThat(cafe.plugin("tickets").health()).isInstanceOf(Health.Degraded.class);

        givesBack(cafe, PUBLIC, PUBLIC.channel("aide"));
        cafe.person("Jeanne").in("aide").sees("Tout est effacé 30 jours après");
        assertThat(cafe.plugin("tickets").health()).isEqualTo(new Health.Up());
    }

    private static void takes(Cafe cafe, CafeIds.Server server, long channel, Permission right) {
        cafe.sandbox()
                .world()
                .channels()
                .putOverwrite(
                        CafeIds.CAFE.person("claire"),
                        channel,
                        PermissionOverwrite.role(
                                server.botRole(), PermissionSet.NONE, PermissionSet.of(right)));
        cafe.settle();
    }

    private static void givesBack(Cafe cafe, CafeIds.Server server, long channel) {
        giveBack(cafe, server, channel);
        cafe.settle();
        cafe.advance(Duration.ofMinutes(15));
        cafe.settle();
    }

    private static void giveBack(Cafe cafe, CafeIds.Server server, long channel) {
        cafe.sandbox()
                .world()
                .channels()
                .deleteOverwrite(CafeIds.CAFE.person("claire"), channel, server.botRole());
    }
}
