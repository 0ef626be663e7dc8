/**
 * What people meet on Discord: alert cards, buttons and the command /monitor.
 */
@NullMarked
package cafe.comptoir.monitoring.discord;

import org.jspecify.annotations.NullMarked;
