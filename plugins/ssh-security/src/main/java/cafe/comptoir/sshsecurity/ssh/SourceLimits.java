package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.sshsecurity.SshSecurityConfig;
import cafe.comptoir.sshsecurity.SshSecurityConfig.Limits;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.sshd.common.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers from taking all places: before a log-in each source has a few, and when all are taken
 * the one that has waited longest goes. So nobody elsewhere keeps a colleague out.
 */
final class SourceLimits {

    private static final Duration REFUSALS = Duration.ofMinutes(10);

    /** For this long a place stays taken after nobody has logged in at it: each costs a key exchange. */
    private static final Duration STRAYS = Duration.ofSeconds(5);

    private final Config<SshSecurityConfig> config;
    private final Map<Session, String> waiting = new LinkedHashMap<>();
    private final Tally refusals = new Tally(REFUSALS);
    private final Tally strays = new Tally(STRAYS);

    @Inject
    SourceLimits(Config<SshSecurityConfig> config) {
        this.config = config;
    }

    private Limits limits() {
        return config.get().limits();
    }

    /** A source: an IPv4 address, or the first half of an IPv6 one, which one customer has. */
    static String source(SocketAddress address) {
        if (!(address instanceof InetSocketAddress inet) || inet.getAddress() == null) {
            return String.valueOf(address);
        }
        InetAddress ip = inet.getAddress();
        byte[] bytes = ip.getAddress();
        return bytes.length == 4
                ? ip.getHostAddress()
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, 8));
    }

    /** Gives a new connection a place, perhaps that of the one that waits longest; returns whether it got one. */
    boolean began(Session session) {
        Session longest;
        synchronized (this) {
            String source = source(session.getIoSession().getRemoteAddress());
            if (!admits(source)) {
                return false;
            }
            waiting.put(session, source);
            longest = waiting.size() > limits().waiting() ? removeOldest() : null;
        }
        if (longest != null) {
            longest.close(true);
        }
        return true;
    }

    private boolean admits(String source) {
        long places =
                waiting.values().stream().filter(source::equals).count() + strays.count(source);
        return places < limits().waitingPerSource() && refusals.count(source) < limits().refusals();
    }

    private @Nullable Session removeOldest() {
        Iterator<Session> oldest = waiting.keySet().iterator();
        Session session = oldest.next();
        oldest.remove();
        return session;
    }

    /** Somebody has logged in. */
    synchronized void loggedIn(Session session) {
        waiting.remove(session);
    }

    /** A connection has ended. */
    synchronized void ended(Session session) {
        String source = waiting.remove(session);
        if (source != null) {
            strays.add(source);
        }
    }

    /** A key was refused. */
    synchronized void refused(SocketAddress remote) {
        refusals.add(source(remote));
    }
}
