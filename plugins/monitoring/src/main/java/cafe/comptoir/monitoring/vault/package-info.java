/**
 * The way into the log vault: batches under way, and a bounded spool on disk while the vault is gone.
 */
@NullMarked
package cafe.comptoir.monitoring.vault;

import org.jspecify.annotations.NullMarked;
