package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.interaction.Handler;
import net.dv8tion.jda.api.events.GenericEvent;

/** A plugin's handler of an event and its subtypes. */
record Listener<E extends GenericEvent>(Class<E> type, Handler<E> handler) {

    void hear(GenericEvent event) throws Exception {
        handler.handle(type.cast(event));
    }
}
