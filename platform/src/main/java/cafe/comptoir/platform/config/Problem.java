package cafe.comptoir.platform.config;

import java.nio.file.Path;

/**
 * One thing that is wrong in a file.
 *
 * @param file relative to the home folder
 * @param line counted from 1
 * @param message what is wrong and what would be right
 */
public record Problem(Path file, int line, String message) {

    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, message);
    }
}
