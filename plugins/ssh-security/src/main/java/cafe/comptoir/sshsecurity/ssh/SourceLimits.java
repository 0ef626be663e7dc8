package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.sshsecurity.SshSecurityConfig.Limits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.sshd.common.session.Session;

/**
 * Keeps strangers from taking all places: before a log-in each source has a few, and when all are taken
 * the one that has waited longest goes. So nobody elsewhere keeps a colleague out.
 */
final class SourceLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_SOURCES = 10_000;

    private final Supplier<Limits> limits;
    private final Map<Session, String> waiting = new LinkedHashMap<>();
    private final Map<String, Deque<Long>> refusals = new HashMap<>();

    SourceLimits(Supplier<Limits> limits) {
        this.limits = limits;
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

    /** Returns whether a source may have one more connection. */
    private boolean admits(String source) {
        return !isBarred(source) && waiting(source) < limits.get().waitingPerSource();
    }

    private synchronized long waiting(String source) {
        return waiting.values().stream().filter(source::equals).count();
    }

    private synchronized boolean isBarred(String source) {
        Deque<Long> times = refusals.get(source);
        if (times == null) {
            return false;
        }
        forgetOld(times);
        return times.size() >= limits.get().refusals();
    }

    private static void forgetOld(Deque<Long> times) {
        long oldest = System.nanoTime() - WINDOW.toNanos();
        while (!times.isEmpty() && times.peekFirst() < oldest) {
            times.removeFirst();
        }
    }

    /** A connection has begun and nobody has logged in on it; ends it, or the oldest, if it is one too many. */
    void began(Session session) {
        String source = source(session.getIoSession().getRemoteAddress());
        if (!admits(source)) {
            session.getIoSession().close(true);
            return;
        }
        Session longest = null;
        synchronized (this) {
            waiting.put(session, source);
            if (waiting.size() > limits.get().waiting()) {
                Iterator<Session> oldest = waiting.keySet().iterator();
                longest = oldest.next();
                oldest.remove();
            }
        }
        if (longest != null) {
            longest.close(true);
        }
    }

    /** Somebody has logged in, or has gone. */
    synchronized void ended(Session session) {
        waiting.remove(session);
    }

    /** A key was refused. */
    synchronized void refused(SocketAddress remote) {
        if (refusals.size() >= MOST_SOURCES) {
            refusals.values()
                    .removeIf(times -> {
                        forgetOld(times);
                        return times.isEmpty();
                    });
        }
        refusals.computeIfAbsent(source(remote), _ -> new ArrayDeque<>()).add(System.nanoTime());
    }
}
