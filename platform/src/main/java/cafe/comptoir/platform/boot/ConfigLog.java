package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.config.ConfigListener;
import cafe.comptoir.platform.config.Problem;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the admin what became of edits. */
final class ConfigLog implements ConfigListener {

    private static final Logger log = LoggerFactory.getLogger(ConfigLog.class);

    @Override
    public void reloaded(Path file) {
        log.info("{} was edited and takes effect", file);
    }

    @Override
    public void refused(Path file, List<Problem> problems) {
        log.error("{} has problems; what was running is kept", file);
        problems.forEach(problem -> log.error("{}", problem));
    }

    @Override
    public void warned(Problem warning) {
        log.warn("{}", warning);
    }
}
