package cafe.comptoir.platform.dispatch;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Makes a thread a plugin's for a while: what it logs, and what its libraries find. */
final class PluginThread implements AutoCloseable {

    private static final String PLUGIN = "plugin";

    private final @Nullable ClassLoader before = Thread.currentThread().getContextClassLoader();

    private PluginThread() {}

    static PluginThread inside(String plugin, @Nullable ClassLoader loader) {
        PluginThread thread = new PluginThread();
        MDC.put(PLUGIN, plugin);
        Thread.currentThread().setContextClassLoader(loader);
        return thread;
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
        MDC.remove(PLUGIN);
    }
}
