/**
 * Durable work of one plugin: jobs live in the plugin's own database, are enqueued in its
 * transactions, run on virtual threads in order per key, and again until they succeed.
 */
@NullMarked
package cafe.comptoir.platform.job;

import org.jspecify.annotations.NullMarked;
