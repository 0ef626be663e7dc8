package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import org.junit.jupiter.api.Test;

/** The plugin as it is shipped: from its JAR, behind the host's class loader. */
@ComptoirTest(plugins = "target/tickets-*.jar")
class PackagedJarIT {

    @Test
    void aTicketGoesFromTheFirstClickToTheTranscript(Cafe cafe) throws Exception {
        TicketSteps steps = new TicketSteps(cafe);
        cafe.person("Claire").in("aide").uses("/ticket panneau");

        cafe.person("Jeanne")
                .in("aide")
                .clicks("Ouvrir un ticket")
                .fills("problem", "Le son grésille")
                .attaches("picture", "prise.png", Pictures.png(1600, 900))
                .submits()
                .sees("ticket n° 1");
        cafe.settle();
        steps.cards().clicks("Prendre en charge").sees("est à vous");
        Place channel = steps.channelOf("Jeanne");
        channel.writes("Merci !");
        steps.closes(channel);

        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.html")))
                .contains("Le son grésille", "Merci !", "data:image/jpeg;base64,");
        cafe.person("Jeanne").inDirectMessages().seesFile("ticket-1.html");
    }

    @Test
    void aTicketOutlivesAReloadOfThePlugin(Cafe cafe) {
        TicketSteps steps = new TicketSteps(cafe);
        Place channel = steps.opens("Jeanne", "Le son grésille");

        cafe.host().reload("tickets").join();

        channel.writes("Toujours là ?");
        steps.closes(channel);
        assertThat(TicketSteps.text(steps.archive().seesFile("ticket-1.txt")))
                .contains("Toujours là ?");
    }
}
