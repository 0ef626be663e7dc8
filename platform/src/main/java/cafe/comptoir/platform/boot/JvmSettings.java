package cafe.comptoir.platform.boot;

import java.net.URLConnection;

/** What the host needs of the whole JVM. */
final class JvmSettings {

    private JvmSettings() {}

    static void apply() {
        // A cached JAR would stay open, and be read on, after its plugin was swapped.
        URLConnection.setDefaultUseCaches("jar", false);
        // Guice's generated classes need sun.misc.Unsafe, which new JDKs warn about in the
        // terminal;
        // reflection is as fast for objects that are built once.
        if (System.getProperty("guice_bytecode_gen_option") == null) {
            System.setProperty("guice_bytecode_gen_option", "DISABLED");
        }
    }
}
