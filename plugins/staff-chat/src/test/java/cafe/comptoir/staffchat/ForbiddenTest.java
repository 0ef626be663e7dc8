package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionOverwrite;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody of the management takes from the bot the right to write in one channel. */
@ComptoirTest
class ForbiddenTest {

    private static final PermissionSet SEND = PermissionSet.of(Permission.SEND_MESSAGES);

    @Test
    void anAuthorIsToldWhereTheBotMayNotPost(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        allow(cafe, false);

        Answer preview = steps.writes().submits();
        preview.sees(
                "Le bot ne peut pas publier dans #annonces (Comptoir – Équipe) : il lui manque « Envoyer des messages »");
        assertThat(steps.manon().canUse("Publier")).isFalse();

        allow(cafe, true);
        preview.clicks("Modifier").form().submits().clicks("Publier").sees("est publiée");
    }

    @Test
    void whatCannotBePostedIsSaidUntilItCan(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        Answer preview = steps.writes().submits();
        preview.sees("Aperçu");
        allow(cafe, false);

        preview.clicks("Publier");
        cafe.settle();
        steps.manon().uses("/annonce liste").sees("pas encore affichée");
        assertThat(cafe.plugin("staff-chat").health().toString())
                .contains("Envoyer des messages", "dans #annonces (Comptoir – Équipe)");

        allow(cafe, true);
        cafe.advance(Duration.ofMinutes(1));
        steps.manon().uses("/annonce liste").sees("publiée");
        assertThat(cafe.plugin("staff-chat").health().toString()).doesNotContain("annonces");
    }

    private static void allow(Cafe cafe, boolean may) {
        PermissionSet none = PermissionSet.NONE;
        long botRole = CafeIds.CAFE.company().botRole();
        cafe.sandbox()
                .world()
                .channels()
                .putOverwrite(
                        CafeIds.CAFE.person("claire"),
                        CafeIds.CAFE.company().channel("annonces"),
                        PermissionOverwrite.role(botRole, may ? SEND : none, may ? none : SEND));
        cafe.settle();
    }
}
