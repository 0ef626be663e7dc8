package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.RouteArguments;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.Interaction;

/**
 * An interaction as it came in.
 *
 * @param plugin whose route it is; empty for a command, which is found by its name
 * @param arguments of its custom id
 * @param user id of who acts
 * @param locale the language of who acts: French or English
 * @param answering how it can be answered
 */
record Incoming(
        RouteKey key,
        Optional<String> plugin,
        RouteArguments arguments,
        long user,
        Locale locale,
        Interaction interaction,
        Answering answering) {

    @FunctionalInterface
    interface Answering {

        Answer declare(Ack ack);
    }
}
