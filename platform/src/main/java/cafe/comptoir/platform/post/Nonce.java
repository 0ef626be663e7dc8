package cafe.comptoir.platform.post;

import java.time.Instant;

/**
 * By what Discord knows for a few minutes that a message has been sent already. It takes at most 25
 * characters: Discord's API, Create Message, {@code nonce}.
 */
final class Nonce {

    private Nonce() {}

    static String of(String key, Instant triedAt) {
        return Integer.toHexString(key.hashCode()) + "-" + Long.toHexString(triedAt.toEpochMilli());
    }
}
