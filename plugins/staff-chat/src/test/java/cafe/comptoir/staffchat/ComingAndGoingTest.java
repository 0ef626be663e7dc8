package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;

@ComptoirTest
class ComingAndGoingTest {

    private static final String COMPANY = "Équipe";
    private static final String PUBLIC = "Cybercafé";

    @Test
    void whoJoinsGetsTheirRolesOnBothServersAndAWelcome(Cafe cafe) {
        cafe.person("Paul").joins(COMPANY);
        cafe.settle();

        assertThat(cafe.person("Paul").inServer(COMPANY).roles()).contains("Employé");
        assertThat(cafe.person("Paul").inServer(PUBLIC).roles()).contains("Employé", "Client");
        cafe.person("Paul").in("général").sees("Bienvenue dans l'équipe, @Paul");
    }

    @Test
    void whoJoinsWhileTheHostIsDownIsGreetedOnce(Cafe cafe) {
        cafe.stop();
        cafe.person("Paul").joins(COMPANY);
        cafe.startAgain();
        cafe.settle();
        cafe.restart();
        cafe.settle();

        assertThat(cafe.person("Hugo").in("général").messages())
                .filteredOn(it -> it.says("Bienvenue"))
                .hasSize(1);
        assertThat(cafe.person("Paul").inServer(COMPANY).roles()).contains("Employé");
    }

    @Test
    void whoWasThereBeforeThePluginIsNoNewcomer(Cafe cafe) {
        cafe.restart();
        cafe.settle();

        cafe.person("Hugo").in("général").doesNotSee("Bienvenue");
    }

    @Test
    void whoLeavesHoldsNothingAnyMore(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.person("Hugo")
                .in("général")
                .uses("/équipe compétences")
                .chooses("Choisir une compétence", "Imprimantes")
                .chooses("Choisir votre niveau", "★★★ expert");
        cafe.settle();

        cafe.person("Hugo").inServer(COMPANY).leaves();
        cafe.settle();

        cafe.person("Inès").in("service").sees("Personne n'est de service");
        cafe.person("Inès").in("service").sees("Hugo a quitté l'équipe");
        assertThat(cafe.person("Hugo").inServer(PUBLIC).roles()).doesNotContain("Employé");
        cafe.person("Hugo").joins(COMPANY);
        cafe.settle();
        cafe.person("Hugo").in("général").uses("/équipe fiche").sees("Aucune compétence");
    }

    @Test
    void whoLeftWhileTheHostWasDownHoldsNothingEither(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.settle();

        cafe.stop();
        cafe.person("Hugo").inServer(COMPANY).leaves();
        cafe.startAgain();
        cafe.settle();

        cafe.person("Inès").in("service").sees("Personne n'est de service");
        assertThat(cafe.person("Hugo").inServer(PUBLIC).roles()).doesNotContain("Employé");
    }

    @Test
    void whatSomebodyWhoLeavesHadAnnouncedIsTheOthers(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.schedules("demain 9h").sees("programmée");
        cafe.person("Manon").in("général").uses("/service prendre");
        cafe.person("Manon").in("général").uses("/service fin").fills("note", "À suivre").submits();
        cafe.settle();

        cafe.person("Manon").inServer(COMPANY).leaves();
        cafe.settle();

        cafe.person("Claire").in("service").sees("Manon laisse des annonces programmées : n° 1");
        cafe.person("Claire")
                .in("service")
                .sees("Manon laisse des passations que personne n'a lues : n° 1");
        cafe.person("Claire")
                .in("général")
                .uses("/annonce retirer annonce:1")
                .clicks("Oui, retirer l'annonce")
                .sees("est retirée");
        cafe.person("Hugo").in("service").clicks("J'en ai pris connaissance").sees("Merci");
    }

    @Test
    void whoLosesTheLastRoleOfTheStaffIsNoLongerOnDuty(Cafe cafe) {
        cafe.editSettings(
                "staff-chat",
                yaml -> yaml.replaceAll("(?m)^staff:.*", "staff: [communications, ceo]"));
        cafe.person("Manon").in("général").uses("/service prendre").sees("Bon service");
        cafe.settle();

        cafe.person("Manon").inServer(COMPANY).loses("Communication");
        cafe.settle();
        cafe.person("Claire").in("service").sees("🟢 Manon");
        cafe.person("Manon").inServer(PUBLIC).loses("Communication");
        cafe.settle();

        cafe.person("Claire").in("service").sees("Personne n'est de service");
    }
}
