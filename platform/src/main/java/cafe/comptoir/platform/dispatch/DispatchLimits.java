package cafe.comptoir.platform.dispatch;

import java.time.Duration;

/**
 * How much the dispatcher takes on, and when it answers in a plugin's place.
 *
 * @param deferAfter when an interaction that is not answered is deferred; Discord waits 3 s
 * @param retryAfter when somebody is asked to try again because a form has not come
 * @param interactionsPerLane waiting or running for one person on one route
 * @param interactions waiting or running for all plugins together
 * @param parked waiting for one plugin that is being swapped
 * @param eventsPerLane waiting or running for one plugin in one channel
 * @param events waiting or running for one plugin
 * @param eventPatience how long reading from Discord pauses for a lane that is full, before its events
 *     are dropped
 */
public record DispatchLimits(
        Duration deferAfter,
        Duration retryAfter,
        int interactionsPerLane,
        int interactions,
        int parked,
        int eventsPerLane,
        int events,
        Duration eventPatience) {

    /** The limits of the design. */
    public static final DispatchLimits USUAL =
            new DispatchLimits(
                    Duration.ofMillis(2000),
                    Duration.ofMillis(2500),
                    16,
                    5_000,
                    2_000,
                    5_000,
                    20_000,
                    Duration.ofSeconds(2));
}
