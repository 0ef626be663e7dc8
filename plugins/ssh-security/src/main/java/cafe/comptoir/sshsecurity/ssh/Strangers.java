package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.sshsecurity.access.Audit;
import java.io.StreamCorruptedException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;

/**
 * Those who connect and never log in: port scanners, browsers, the curious. Counted, and now and then
 * recorded with a line for each source, so that a flood of them floods neither the vault nor the host's
 * log.
 */
final class Strangers {

    private static final int MOST_SOURCES = 1000;
    private static final String OTHERS = "others";

    private final Map<String, Seen> sources = new LinkedHashMap<>();
    private long all;

    private record Seen(long ended, long turnedAway, String last) {

        static final Seen NONE = new Seen(0, 0, "hung-up");

        Seen andEnded(String why) {
            return new Seen(ended + 1, turnedAway, why);
        }

        Seen andTurnedAway() {
            return new Seen(ended, turnedAway + 1, last);
        }
    }

    /** A connection ended before anybody had logged in. */
    synchronized void ended(String source, String why) {
        all++;
        String key = key(source);
        sources.put(key, sources.getOrDefault(key, Seen.NONE).andEnded(why));
    }

    /** A source had too many connections. */
    synchronized void turnedAway(String source) {
        all++;
        String key = key(source);
        sources.put(key, sources.getOrDefault(key, Seen.NONE).andTurnedAway());
    }

    private String key(String source) {
        return sources.containsKey(source) || sources.size() < MOST_SOURCES ? source : OTHERS;
    }

    /** Returns how many there have been. */
    synchronized long count() {
        return all;
    }

    /** Records who has been here since the last time. */
    synchronized void record(Audit audit) {
        sources.forEach((source, seen) ->
                audit.record(
                        "strangers",
                        "from",
                        source,
                        "ended",
                        seen.ended(),
                        "turned-away",
                        seen.turnedAway(),
                        "last",
                        seen.last()));
        sources.clear();
    }

    /** Returns a word for why a connection failed. */
    static String why(Throwable failure) {
        if (failure instanceof StreamCorruptedException) {
            return "not-ssh";
        }
        if (failure instanceof SshException ssh && ssh.getDisconnectCode() > 0) {
            return SshConstants.getDisconnectReasonName(ssh.getDisconnectCode());
        }
        return "hung-up";
    }
}
