package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.time.Instant;

/** A code that lets people into a server; without age or uses ({@code 0}) it lasts for ever. */
public record Invite(
        String code,
        long guildId,
        long channelId,
        long inviterId,
        Instant createdAt,
        Terms terms,
        int uses) {
    /** For how many seconds and for how many people it holds. */
    public record Terms(int maxAge, int maxUses, boolean temporary) {
        /** Discord's own: one day. */
        public static final Terms DEFAULT = new Terms(86_400, 0, false);
    }

    public boolean holdsAt(Instant now) {
        boolean young =
                terms.maxAge() == 0
                        || createdAt.plus(Duration.ofSeconds(terms.maxAge())).isAfter(now);
        return young && (terms.maxUses() == 0 || uses < terms.maxUses());
    }

    Invite used() {
        return new Invite(code, guildId, channelId, inviterId, createdAt, terms, uses + 1);
    }
}
