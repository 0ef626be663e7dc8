package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.people.ServerKind;
import java.util.Set;

/**
 * Where an interaction ends: a plugin's handler.
 *
 * @param servers the only ones where it may be used, or empty for anywhere
 * @param handling calls the handler with a context of its kind
 */
record Route(RouteKey key, Ack ack, Access access, Set<ServerKind> servers, Handling handling) {

    @FunctionalInterface
    interface Handling {

        void handle(Call call) throws Exception;
    }
}
