package cafe.comptoir.sshsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import cafe.comptoir.testkit.SettingsEdit;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin as it is shipped: from its JAR, behind the host's class loader. */
@ComptoirTest(
        plugins = "target/ssh-security-*.jar",
        edits = @SettingsEdit(plugin = "ssh-security", replace = "port: 7722", with = "port: 0"))
class PackagedJarIT {

    private static final int RELOADS = 10;

    @TempDir Path folder;

    @Test
    void reloadsWithLoginsLeaveNothingBehind(Cafe cafe) {
        Machine machine = new Machine(cafe, folder).reader("Nadir").shipper("poste", "*");
        for (int i = 0; i < RELOADS; i++) {
            assertThat(machine.ships("poste", "p", "line\n").code()).isZero();
            assertThat(machine.reads("Nadir", "query host=p").out()).hasLineCount(i + 1);
            cafe.host().reload("ssh-security").join();
            machine.findsPort();
        }

        Machine.until(
                "the old versions are gone",
                () -> {
                    ManagementFactory.getMemoryMXBean().gc();
                    return pluginLoaders() == 1;
                });
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .filteredOn(name -> name.startsWith("vault-writer"))
                .hasSize(1);
    }

    /** Counts the class loaders of plugins, as {@code jcmd VM.classloader_stats} lists them. */
    private static long pluginLoaders() {
        try {
            Object stats =
                    ManagementFactory.getPlatformMBeanServer()
                            .invoke(
                                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                    "vmClassloaderStats",
                                    new Object[] {new String[0]},
                                    new String[] {String[].class.getName()});
            return stats.toString().lines().filter(line -> line.contains("JarLoader")).count();
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }
}
