/**
 * Starts and ends plugins, one at a time on one thread: preflight, class loading, injector, scope, swap.
 * Every call into a plugin runs on a fresh virtual thread with a time limit, so that none can hold the
 * host.
 */
@NullMarked
package cafe.comptoir.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
