/**
 * Durable work: now (an outbox), later (timers) and again (schedules). A job is written in the
 * transaction that decided it, so that what was decided is done after a crash or an outage too.
 */
@NullMarked
package cafe.comptoir.api.job;

import org.jspecify.annotations.NullMarked;
