package cafe.comptoir.staffchat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;

/** The plugin as it is shipped: from its JAR, behind the host's class loader. */
@ComptoirTest(plugins = "target/staff-chat-*.jar")
class PackagedJarIT {

    @Test
    void dutySkillsAndAnnouncementsOutliveAReloadOfThePlugin(Cafe cafe) {
        AnnouncementSteps steps = new AnnouncementSteps(cafe);
        steps.posts();
        Place hugo = cafe.person("Hugo").in("général");
        hugo.uses("/service prendre").sees("Bon service");
        hugo.uses("/équipe compétences")
                .chooses("Choisir une compétence", "Imprimantes")
                .chooses("Choisir votre niveau", "★★★ expert")
                .sees("Enregistré");
        cafe.settle();

        cafe.host().reload("staff-chat").join();

        steps.team("Hugo").clicks("J'ai lu").sees("noté");
        hugo.uses("/équipe fiche").sees("Imprimantes · ★★★");
        cafe.person("Inès").in("service").sees("🟢 Hugo");
    }
}
