/**
 * Logs and flows from the network: listeners, byte parsers, counts of what was lost.
 */
@NullMarked
package cafe.comptoir.monitoring.intake;

import org.jspecify.annotations.NullMarked;
