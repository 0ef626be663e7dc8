package cafe.comptoir.api.interaction;

/** Makes the custom ids that lead back to this plugin's routes. */
public interface ComponentIds {

    /**
     * Returns the custom id of a route with arguments, such as {@code tickets:close:42}. Anyone can
     * send any id, so a handler checks what the arguments name.
     *
     * @param route a button, select or modal route of this plugin
     * @param arguments numbers, words or enums; not texts that people write
     * @throws IllegalArgumentException if the id is over 100 characters, Discord's limit
     */
    String id(String route, Object... arguments);
}
