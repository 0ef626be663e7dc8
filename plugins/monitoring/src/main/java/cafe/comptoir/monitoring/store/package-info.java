/**
 * The plugin's tables: states, alerts, silences, history, messages on Discord.
 */
@NullMarked
package cafe.comptoir.monitoring.store;

import org.jspecify.annotations.NullMarked;
