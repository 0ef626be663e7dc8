package cafe.comptoir.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Home folders as they are after a first start: settings written, tables migrated. Made once a run for
 * each set of plugins and copied for each test, because migrating costs more than copying.
 */
final class HomeTemplates {

    private static final ConcurrentMap<List<Path>, Path> TEMPLATES = new ConcurrentHashMap<>();

    private HomeTemplates() {}

    static void copyTo(Path home, List<Path> plugins) {
        HomeFolders.copy(TEMPLATES.computeIfAbsent(plugins, HomeTemplates::make), home);
    }

    private static Path make(List<Path> plugins) {
        Path home = HomeFolders.create("template-");
        Cafe cafe = Cafe.openAt(home, plugins);
        cafe.settle();
        cafe.leave();
        return home;
    }
}
