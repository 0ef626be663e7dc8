package cafe.comptoir.sandbox.fault;

import java.time.Duration;

/** What happens to a call instead of, or before, its answer. */
public sealed interface Fault {
    /** Answers this status and nothing happens; 429 comes with a Retry-After of one second. */
    record Status(int status) implements Fault {}

    /** Answers 429 with this Retry-After, in whole seconds. */
    record TooMany(int retryAfterSeconds) implements Fault {}

    /** Waits, then does as asked. */
    record Delay(Duration delay) implements Fault {}

    /** Does as asked, then loses the answer: the connection breaks. */
    record LoseAnswer() implements Fault {}

    /** Breaks the connection and nothing happens. */
    record Reset() implements Fault {}
}
