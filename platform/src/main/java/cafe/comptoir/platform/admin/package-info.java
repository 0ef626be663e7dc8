/**
 * The {@code /comptoir} commands, through the same registrar that plugins use.
 */
@NullMarked
package cafe.comptoir.platform.admin;

import org.jspecify.annotations.NullMarked;
