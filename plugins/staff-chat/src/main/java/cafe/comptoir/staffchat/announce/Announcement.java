package cafe.comptoir.staffchat.announce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An announcement, or (with a negative number) a draft of one.
 *
 * @param remindAfter after it was posted; zero for never
 * @param replaces the announcement that this draft is to change
 * @param revision of a draft, one more with each change
 * @param asked the revision for which its author was asked whether it may go public
 */
record Announcement(
        long number,
        Status status,
        long author,
        String authorName,
        Content content,
        Duration remindAfter,
        @Nullable Long replaces,
        int revision,
        int asked,
        @Nullable Instant postedAt,
        @Nullable Instant editedAt,
        @Nullable Instant remindedAt) {

    private static final Pattern MESSAGE = Pattern.compile("announcement-(\\d+)-\\d+");

    /** How far it has come. */
    enum Status {
        DRAFT,
        SCHEDULED,
        POSTED,
        WITHDRAWN
    }

    /** Whom it mentions; nobody else, whatever its text holds. */
    enum Ping {
        NOBODY,
        /** The staff, on the company server. */
        STAFF,
        /** Everybody on each server that it goes to. */
        EVERYONE
    }

    /** A channel that it goes to. */
    record Target(long channel, boolean isPublic) {}

    /**
     * What its author decides.
     *
     * @param moment when it is to be posted, as the author wrote it
     * @param localTime the same by the café's clocks; null for at once, or where nobody understands
     */
    record Content(
            String title,
            String text,
            Ping ping,
            List<Target> targets,
            @Nullable String moment,
            @Nullable LocalDateTime localTime) {

        Content {
            targets = List.copyOf(targets);
        }

        boolean isPublic() {
            return targets.stream().anyMatch(Target::isPublic);
        }

        boolean isUnclear() {
            return moment != null && localTime == null;
        }
    }

    /** Returns the channels of the company server that it goes to. */
    List<Target> companyTargets() {
        return content.targets().stream().filter(target -> !target.isPublic()).toList();
    }

    Optional<Instant> reminderDue() {
        return postedAt == null || remindAfter.isZero() || companyTargets().isEmpty()
                ? Optional.empty()
                : Optional.of(postedAt.plus(remindAfter));
    }

    /** Returns the number of the announcement whose message in a channel is called so. */
    static Optional<Long> numberIn(String what) {
        Matcher matcher = MESSAGE.matcher(what);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** Returns what its message in a channel is called. */
    String what(Target target) {
        return "announcement-%d-%d".formatted(number, target.channel());
    }

    /** Returns what the message that calls it to mind is called. */
    String reminder() {
        return "reminder-" + number;
    }
}
