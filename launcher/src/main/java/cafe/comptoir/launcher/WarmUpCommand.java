package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sqlite.util.LibraryLoaderUtil;
import picocli.CommandLine.Command;

/**
 * {@code comptoir warm-up}: lays out what a start would else unpack, starts all and stops at once, so
 * that the JDK can note which classes a start needs. The script calls it after each build.
 */
@Command(
        name = "warm-up",
        hidden = true,
        description = "Starts the local Discord and the host and stops them at once.")
final class WarmUpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        unpackSqlite(Checkout.here().scratch("native"));
        LocalHome home = new LocalHome(Checkout.here().scratch("warm-up"));
        home.forget();
        return Scope.run(scope -> {
            Sandbox sandbox = scope.own(Sandbox.start(LocalDiscord.options(0, Optional.empty())));
            Host host = scope.own(home.open(sandbox, Checkout.here().pluginJars()));
            return host.plugins().isEmpty() ? ExitCodes.FAILED : 0;
        });
    }

    /** SQLite's driver would unpack its library to a new file at each start, and compare them. */
    private static void unpackSqlite(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        Files.createDirectories(folder);
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(packed)) {
            // Where it has none for this machine the driver looks further itself.
            if (library != null) {
                Files.copy(library, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
