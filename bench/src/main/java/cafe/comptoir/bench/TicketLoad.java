package cafe.comptoir.bench;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Script;
import java.time.Duration;

/** People who open and close tickets. */
final class TicketLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Script script;

    TicketLoad(Sandbox sandbox) {
        this.script = sandbox.script().within(PATIENCE);
    }

    void publishPanel() {
        script.person("Claire").in("aide").uses("/ticket panneau").sees("Le panneau est publié");
    }

    /** Opens a ticket and returns its channel once the customer has been thanked there. */
    Place open(int number) {
        Actor customer = script.person("Jeanne");
        customer.in("aide")
                .clicks("Ouvrir un ticket")
                .fills("problem", "L'imprimante ne marche pas, essai " + number)
                .submits();
        Place channel = customer.inChannelStartingWith("ticket-");
        channel.sees("merci de nous avoir écrit");
        script.person("Hugo").in("tickets").sees("essai " + number);
        return channel;
    }

    /** Closes a ticket and returns once its channel is gone, which is after the transcript. */
    void close(Place channel) {
        channel.clicks("Fermer le ticket").clicks("Oui, fermer");
        channel.vanishes();
    }
}
