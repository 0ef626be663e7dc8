package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.fault.Fault;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Seen;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@ComptoirTest
class DutyTest {

    private static final String SEND_MESSAGE = "channels/{channel_id}/messages";
    private static final String ROLE = "En service";
    private static final String COMPANY = "Équipe";

    @Test
    void theRosterSaysWhoIsHereAndWhoIsOnABreak(Cafe cafe) {
        Place hugo = cafe.person("Hugo").in("général");
        roster(cafe).sees("Personne n'est de service");

        hugo.uses("/service prendre").sees("Bon service, Hugo");
        cafe.person("Inès").in("service").clicks("Je prends mon service");
        cafe.settle();
        roster(cafe).sees("De service (2)");

        hugo.uses("/duty break").sees("Bonne pause");
        cafe.settle();
        roster(cafe).sees("De service (1)");
        roster(cafe).sees("☕ Hugo");

        roster(cafe).clicks("Je prends mon service").sees("Vous êtes de retour de pause");
        cafe.settle();
        roster(cafe).sees("🟢 Hugo");
        assertThat(roster(cafe).messages()).filteredOn(it -> it.says("Qui est là")).hasSize(1);
        cafe.person("Léo").in("général").uses("/service qui").sees("🟢 Hugo");
    }

    @Test
    void whoIsOnDutyHasTheRoleAndNobodyElse(Cafe cafe) {
        Place hugo = cafe.person("Hugo").in("général");

        hugo.uses("/service prendre");
        cafe.settle();
        assertThat(rolesOf(cafe, "Hugo")).contains(ROLE);

        hugo.uses("/service pause");
        cafe.settle();
        assertThat(rolesOf(cafe, "Hugo")).doesNotContain(ROLE);
    }

    @Test
    void theRoleFollowsTheRosterWhateverPeopleDoByHand(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.settle();

        cafe.person("Hugo").inServer(COMPANY).loses(ROLE);
        cafe.person("Léo").inServer(COMPANY).isGiven(ROLE);
        cafe.settle();

        assertThat(rolesOf(cafe, "Hugo")).contains(ROLE);
        assertThat(rolesOf(cafe, "Léo")).doesNotContain(ROLE);
    }

    @Test
    void aBotThatMayNotGiveTheRoleSaysSoAndCatchesUp(Cafe cafe) {
        long company = CafeIds.CAFE.company().id();
        var guilds = cafe.sandbox().world().guilds();
        var role = cafe.sandbox().world().directory().role(company, "Comptoir");
        guilds.changeRole(
                role.withPermissions(
                        role.permissions().minus(PermissionSet.of(Permission.MANAGE_ROLES))));
        cafe.settle();

        cafe.person("Hugo").in("général").uses("/service prendre").sees("Bon service");
        cafe.settle();
        roster(cafe).sees("🟢 Hugo");
        assertThat(cafe.plugin("staff-chat").health().toString()).contains("Gérer les rôles");

        guilds.changeRole(role);
        cafe.settle();
        cafe.advance(Duration.ofMinutes(1));
        assertThat(rolesOf(cafe, "Hugo")).contains(ROLE);
        assertThat(cafe.plugin("staff-chat").health().toString()).doesNotContain("rôle");
    }

    @Test
    void startingTwiceIsOneShift(Cafe cafe) {
        roster(cafe).sees("Personne n'est de service");

        List<Answer> answers = roster(cafe).doubleClicks("Je prends mon service");
        cafe.settle();

        assertThat(answers).anyMatch(it -> it.message().orElseThrow().says("Bon service"));
        assertThat(answers).anyMatch(it -> it.message().orElseThrow().says("déjà de service"));
        roster(cafe).sees("De service (1)");
    }

    @Test
    void aRosterThatSomebodyDeletedIsMadeAnew(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.settle();

        deleteByHand(cafe, "Qui est là");
        cafe.settle();

        roster(cafe).sees("🟢 Hugo");
    }

    @Test
    void aRosterDeletedWhileTheHostIsDownIsMadeAnew(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.settle();

        cafe.stop();
        deleteByHand(cafe, "Qui est là");
        cafe.startAgain();
        cafe.settle();

        roster(cafe).sees("🟢 Hugo");
        assertThat(roster(cafe).messages()).hasSize(1);
    }

    @Test
    void aRosterWhoseAnswerWasLostIsNotSentTwice(Cafe cafe) {
        roster(cafe).sees("Personne n'est de service");
        cafe.sandbox().faults().next(1, "POST", SEND_MESSAGE, new Fault.LoseAnswer());
        deleteByHand(cafe, "Qui est là");
        cafe.settle();

        cafe.restart();
        cafe.advance(Duration.ofHours(1));

        assertThat(roster(cafe).messages()).filteredOn(it -> it.says("Qui est là")).hasSize(1);
    }

    @Test
    void theNextPersonReadsTheHandover(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.settle();
        cafe.advance(Duration.ofMinutes(90));
        roster(cafe)
                .clicks("Fin de service")
                .fills("note", "Le poste 4 attend une pièce")
                .submits()
                .sees("Votre service est fini, après 1 h 30 min");
        cafe.settle();
        roster(cafe).sees("Passation n° 1 · Hugo");

        roster(cafe).clicks("J'en ai pris connaissance").sees("votre propre passation");
        cafe.person("Inès")
                .in("général")
                .uses("/service prendre")
                .sees("Le poste 4 attend une pièce")
                .clicks("J'en ai pris connaissance")
                .sees("Hugo saura que vous avez lu sa passation");
        cafe.settle();

        cafe.person("Léo").in("service").sees("Inès en a pris connaissance");
        assertThat(cafe.person("Léo").in("service").canUse("J'en ai pris connaissance")).isFalse();
        cafe.person("Léo").in("service").doesNotSee("Passations à lire");
    }

    @Test
    void eachOfSeveralHandoversCanBeReadAtOnce(Cafe cafe) {
        for (String person : List.of("Hugo", "Inès")) {
            cafe.person(person).in("général").uses("/service prendre");
            cafe.person(person)
                    .in("général")
                    .uses("/service fin")
                    .fills("note", "Un mot : " + person)
                    .submits();
            cafe.settle();
        }

        Answer begun = cafe.person("Léo").in("général").uses("/service prendre");
        begun.sees("2 passations vous attendent");
        begun.clicks("N° 2 : j'en ai pris connaissance").sees("Inès saura");
        cafe.settle();

        roster(cafe).sees("Passations à lire (1)");
        roster(cafe).sees("Passation n° 1 · Hugo");
    }

    @Test
    void aLongHandoverLeadsToItsRest(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.person("Hugo")
                .in("général")
                .uses("/service fin")
                .fills("note", "Le poste 4 attend une pièce. ".repeat(20))
                .submits();
        cafe.settle();

        cafe.person("Inès").in("général").uses("/service prendre").sees("[Lire la suite](https:");
    }

    @Test
    void whatIsSoAlreadyIsSaidWithWhenItBegan(Cafe cafe) {
        Place hugo = cafe.person("Hugo").in("général");
        hugo.uses("/service prendre").sees("Bon service");
        hugo.uses("/service prendre").sees("déjà de service : vous avez commencé il y a");
        hugo.uses("/service pause").sees("Bonne pause");
        hugo.uses("/service pause").sees("déjà en pause : elle a commencé il y a");

        cafe.advance(Duration.ofMinutes(5));

        hugo.uses("/service fin").form().submits().sees("est fini, après 5 min. Bonne");
    }

    @Test
    void aHandoverCanBeLeftOut(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.settle();

        cafe.person("Hugo").in("général").uses("/service fin").form().submits().sees("est fini");
        cafe.settle();

        roster(cafe).sees("Personne n'est de service");
        roster(cafe).doesNotSee("Passation");
    }

    @Test
    void aForgottenShiftEndsByItself(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.settle();

        cafe.restart();
        cafe.advance(Duration.ofHours(14));

        roster(cafe).sees("Personne n'est de service");
        Seen said =
                roster(cafe).sees("Hugo n'avait pas fini son service : il a été arrêté après 14 h");
        assertThat(said.message().body().mentions().users())
                .containsExactly(CafeIds.CAFE.person("hugo"));
        assertThat(rolesOf(cafe, "Hugo")).doesNotContain(ROLE);
    }

    @Test
    void aShiftThatEndedLeavesNoTimer(Cafe cafe) {
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.person("Hugo").in("général").uses("/service fin").form().submits();
        cafe.settle();
        cafe.advance(Duration.ofHours(13));
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.settle();

        cafe.advance(Duration.ofHours(2));

        roster(cafe).sees("🟢 Hugo");
    }

    @Test
    void onlyTheStaffGoesOnDuty(Cafe cafe) {
        cafe.editSettings("staff-chat", yaml -> yaml.replaceAll("(?m)^staff:.*", "staff: [ceo]"));

        cafe.person("Hugo").in("général").uses("/service prendre").sees("il faut");
        cafe.settle();

        cafe.person("Inès").in("service").sees("Personne n'est de service");
    }

    private static Place roster(Cafe cafe) {
        return cafe.person("Hugo").in("service");
    }

    private static void deleteByHand(Cafe cafe, String saying) {
        Place there = cafe.person("Claire").in("service");
        cafe.sandbox()
                .world()
                .messages()
                .delete(CafeIds.CAFE.person("claire"), there.channelId(), there.sees(saying).id());
    }

    private static List<String> rolesOf(Cafe cafe, String person) {
        return cafe.person(person).inServer(COMPANY).roles();
    }
}
