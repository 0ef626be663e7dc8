/**
 * Subcommands of {@code comptoir} that plugins bring: finds them without loading a class, and gives the
 * one that was asked for the home folder to work on, whether a host runs there or not.
 */
@NullMarked
package cafe.comptoir.platform.console;

import org.jspecify.annotations.NullMarked;
