package cafe.comptoir.api.interaction;

/**
 * What happens on a route or an event.
 *
 * @param <C> the context or event it is given
 */
@FunctionalInterface
public interface Handler<C> {

    /**
     * Handles one occurrence, on a virtual thread; may block.
     *
     * @throws Exception to fail: it is logged with a short reference that the person who acted is
     *     shown instead of an answer
     */
    void handle(C context) throws Exception;
}
