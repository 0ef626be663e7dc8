package cafe.comptoir.platform.loader;

import java.util.List;
import java.util.Optional;

/** The packages that come from the host: every plugin sees them, none may carry them. */
final class ExportedPackages {

    private static final List<String> PREFIXES =
            List.of(
                    "cafe.comptoir.api.",
                    "net.dv8tion.jda.",
                    "com.google.inject.",
                    "jakarta.inject.",
                    "org.slf4j.",
                    "org.jdbi.v3.",
                    "org.jspecify.");

    private static final String VERSIONS = "META-INF/versions/";

    private ExportedPackages() {}

    static boolean hold(String className) {
        return PREFIXES.stream().anyMatch(className::startsWith);
    }

    /** Returns the exported package that a JAR's entry would bring a class of. */
    static Optional<String> carriedBy(String jarEntry) {
        if (!jarEntry.endsWith(".class")) {
            return Optional.empty();
        }
        String name = unversioned(jarEntry).replace('/', '.');
        return PREFIXES.stream()
                .filter(name::startsWith)
                .map(prefix -> prefix.substring(0, prefix.length() - 1))
                .findFirst();
    }

    /** A JAR for several Java versions has their classes in a folder each. */
    private static String unversioned(String jarEntry) {
        return jarEntry.startsWith(VERSIONS)
                ? jarEntry.substring(jarEntry.indexOf('/', VERSIONS.length()) + 1)
                : jarEntry;
    }
}
