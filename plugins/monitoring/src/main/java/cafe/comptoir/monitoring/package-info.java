/**
 * The café's machines and network: checks, alerts in Discord, logs and flows on their way to the vault.
 * Only the entry point, the module and the settings are the host's business.
 */
@NullMarked
package cafe.comptoir.monitoring;

import org.jspecify.annotations.NullMarked;
