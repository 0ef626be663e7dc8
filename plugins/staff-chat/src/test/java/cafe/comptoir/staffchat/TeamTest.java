package cafe.comptoir.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.service.StaffDirectory;
import cafe.comptoir.api.service.StaffDirectory.Candidate;
import cafe.comptoir.api.service.StaffDirectory.Duty;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ComptoirTest(plugins = {"target/classes", "target/test-classes/probe"})
class TeamTest {

    private static final String PRINTER = "L'Imprimante du fond n'imprime plus";

    @Test
    void everybodySaysWhatTheyKnow(Cafe cafe) {
        Answer mine = cafe.person("Hugo").in("général").uses("/équipe compétences");
        mine.sees("Aucune compétence indiquée");
        mine.chooses("Choisir une compétence", "Imprimantes")
                .sees("quel est votre niveau")
                .chooses("Choisir votre niveau", "★★☆ connaît bien")
                .sees("Enregistré : Imprimantes");

        cafe.person("Inès")
                .in("général")
                .uses("/équipe fiche personne:Hugo")
                .sees("Imprimantes · ★★☆");
        cafe.person("Inès").in("général").uses("/team list").sees("Imprimantes ★★");
    }

    @Test
    void aSkillCanBeTakenBack(Cafe cafe) {
        knows(cafe, "Hugo", "Imprimantes", "★★☆ connaît bien");
        knows(cafe, "Hugo", "Imprimantes", "☆☆☆ ne connaît pas");

        cafe.person("Hugo").in("général").uses("/équipe fiche").sees("Aucune compétence");
    }

    @Test
    void anEngineerConfirmsWhatAColleagueSays(Cafe cafe) {
        knows(cafe, "Hugo", "Imprimantes", "★★★ expert");

        cafe.person("Inès").in("général").uses("/équipe confirmer personne:Hugo").sees("il faut");
        cafe.person("Nadir")
                .in("général")
                .uses("/équipe confirmer personne:Hugo")
                .sees("Hugo : quelles compétences confirmez-vous")
                .chooses("Choisir ce que vous confirmez", "Imprimantes")
                .sees("Une compétence est confirmée");

        cafe.person("Inès")
                .in("général")
                .uses("/équipe fiche personne:Hugo")
                .sees("confirmé par Nadir");
        cafe.person("Nadir")
                .in("général")
                .uses("/équipe confirmer personne:Hugo")
                .sees("n'a pas de compétence à confirmer");
    }

    @Test
    void anotherLevelIsConfirmedByNobody(Cafe cafe) {
        knows(cafe, "Hugo", "Imprimantes", "★★☆ connaît bien");
        Answer asked = cafe.person("Nadir").in("général").uses("/équipe confirmer personne:Hugo");
        asked.sees("quelles compétences");
        knows(cafe, "Hugo", "Imprimantes", "★★★ expert");

        asked.chooses("Choisir ce que vous confirmez", "Imprimantes").sees("Rien n'a été confirmé");
    }

    @Test
    void nobodyConfirmsTheirOwnSkills(Cafe cafe) {
        knows(cafe, "Nadir", "Imprimantes", "★★★ expert");

        cafe.person("Nadir")
                .in("général")
                .uses("/équipe confirmer personne:Nadir")
                .sees("On ne confirme pas ses propres compétences");
    }

    @Test
    void theListSaysWhoIsHereAndHowMuchEachHasToDo(Cafe cafe) {
        Probe.LOAD.put(id("hugo"), 2);
        cafe.person("Hugo").in("général").uses("/service prendre");
        cafe.settle();

        cafe.person("Inès")
                .in("général")
                .uses("/équipe liste")
                .sees("Hugo · 🟢 de service · 2 tickets en cours");
        cafe.host().disable("probe").join();
        cafe.person("Inès").in("général").uses("/équipe liste").sees("Hugo · 🟢 de service\n");
    }

    @Test
    void candidatesAreThoseOnDutyTheBestQualifiedFirst(Cafe cafe) {
        knows(cafe, "Hugo", "Imprimantes", "★★☆ connaît bien");
        knows(cafe, "Inès", "Imprimantes", "★★★ expert");
        knows(cafe, "Manon", "Imprimantes", "★★★ expert");
        knows(cafe, "Léo", "Jeux", "★★★ expert");
        for (String person : List.of("Hugo", "Inès", "Léo", "Claire")) {
            cafe.person(person).in("général").uses("/service prendre");
        }
        cafe.settle();

        assertThat(candidates(Map.of()))
                .startsWith(id("ines"), id("hugo"))
                .doesNotContain(id("manon"));

        cafe.person("Inès").in("général").uses("/service pause");
        cafe.settle();
        assertThat(candidates(Map.of())).startsWith(id("hugo")).doesNotContain(id("ines"));
    }

    @Test
    void ofEquallyQualifiedOnesTheConfirmedThenTheLessBusyComesFirst(Cafe cafe) {
        for (String person : List.of("Hugo", "Inès", "Léo")) {
            knows(cafe, person, "Imprimantes", "★★☆ connaît bien");
            cafe.person(person).in("général").uses("/service prendre");
        }
        cafe.settle();
        Map<Long, Integer> load = Map.of(id("hugo"), 3, id("leo"), 1, id("ines"), 5);
        assertThat(candidates(load)).containsExactly(id("leo"), id("hugo"), id("ines"));

        cafe.person("Nadir")
                .in("général")
                .uses("/équipe confirmer personne:Inès")
                .chooses("Choisir ce que vous confirmez", "Imprimantes");

        assertThat(candidates(load)).containsExactly(id("ines"), id("leo"), id("hugo"));
    }

    @Test
    void theDirectoryKnowsTheStaffAndNobodyElse(Cafe cafe) {
        knows(cafe, "Hugo", "Imprimantes", "★☆☆ connaît un peu");

        StaffDirectory directory = Probe.directory();

        assertThat(directory.member(id("jeanne"))).isEmpty();
        assertThat(directory.members()).hasSize(6);
        assertThat(directory.member(id("hugo")).orElseThrow())
                .isEqualTo(
                        new StaffDirectory.Member(
                                id("hugo"),
                                Duty.OFF,
                                List.of(new StaffDirectory.Skill("Imprimantes", 1, false))));
    }

    private static List<Long> candidates(Map<Long, Integer> load) {
        return Probe.directory().candidates(PRINTER, load).stream()
                .map(Candidate::member)
                .map(StaffDirectory.Member::user)
                .toList();
    }

    private static long id(String person) {
        return CafeIds.CAFE.person(person);
    }

    private static void knows(Cafe cafe, String person, String skill, String level) {
        cafe.person(person)
                .in("général")
                .uses("/équipe compétences")
                .chooses("Choisir une compétence", skill)
                .chooses("Choisir votre niveau", level)
                .sees("Enregistré");
    }
}
