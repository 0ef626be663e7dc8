/**
 * Subcommands of {@code comptoir} that a plugin brings, for whoever sits at the host's machine.
 */
@NullMarked
package cafe.comptoir.api.console;

import org.jspecify.annotations.NullMarked;
