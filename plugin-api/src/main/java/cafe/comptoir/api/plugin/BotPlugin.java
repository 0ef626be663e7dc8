package cafe.comptoir.api.plugin;

/**
 * One feature of the café. The class is named by {@code entry} in the plugin's {@code plugin.yml} and
 * built by the injector of its {@code module}.
 *
 * <p>The host calls each method once, on a virtual thread of its own, with a time limit; what is
 * thrown is reported as the reason why the plugin did not start or stop, and leaves the host and the
 * other plugins running. Storage is migrated and configuration bound before construction.
 *
 * <p>The injector offers, besides what the module binds: {@code JDA}, {@code Clock} (ask it for the
 * time: tests move it), {@code ZoneId} (the café's), {@code PluginInfo}, {@code Config<…>} of the
 * plugin's record, {@code Messages}, {@code People}, {@code Servers}, {@code ComponentIds}, {@code
 * Metrics} and {@code Services}; with the capability {@code storage} also {@code PluginDatabase} and
 * {@code Jobs}, with {@code files} {@code PluginFiles}. Every class of the plugin needs a binding.
 */
public interface BotPlugin {

    /**
     * Declares what this plugin answers to. Nothing registered is live until this method has
     * returned.
     *
     * @param on where to register; usable only during this call
     */
    void register(Registrar on);

    /**
     * Begins the work that nobody asked for: called when Discord is ready and the routes are live.
     * A plugin that only answers needs none.
     *
     * @throws Exception to say that the plugin cannot start
     */
    default void start() throws Exception {}

    /**
     * Ends what {@link #start} began. Called when the routes are closed and running handlers have
     * returned; what was registered or owned is closed by the host afterwards.
     *
     * @throws Exception to have the failure logged; the plugin is stopped all the same
     */
    default void stop() throws Exception {}
}
