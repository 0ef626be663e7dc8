/**
 * YAML into records and back: every problem at once with its line, live reload, commented defaults for
 * what is missing. Binds SnakeYAML's node tree itself, because bean binding would pin plugin classes.
 */
@NullMarked
package cafe.comptoir.platform.config;

import org.jspecify.annotations.NullMarked;
