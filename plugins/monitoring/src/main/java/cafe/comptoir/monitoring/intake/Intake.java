package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.monitoring.MonitoringConfig;
import cafe.comptoir.monitoring.check.Endpoint;
import cafe.comptoir.monitoring.vault.Feeds;
import cafe.comptoir.monitoring.vault.Losses;
import cafe.comptoir.monitoring.vault.VaultFeed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens where the settings say. A port that is taken keeps nothing else from working. */
public final class Intake implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Feeds feeds;
    private final Losses losses;
    private final Tally tally;
    private final Config<MonitoringConfig> config;
    private final Clock clock;
    private final IntakeCounts counts = new IntakeCounts();
    private final Map<Door, Listener> open = new EnumMap<>(Door.class);
    private final Map<Door, Closed> closed = new EnumMap<>(Door.class);
    private final Map<Door, String> wanted = new EnumMap<>(Door.class);
    private Feeds.@Nullable Open feed;

    @Inject
    Intake(Feeds feeds, Losses losses, Tally tally, Config<MonitoringConfig> config, Clock clock) {
        this.feeds = feeds;
        this.losses = losses;
        this.tally = tally;
        this.config = config;
        this.clock = clock;
    }

    /** What is listened to. */
    public enum Door {
        SYSLOG_UDP,
        SYSLOG_TCP,
        FLOWS
    }

    /**
     * A door that could not be opened.
     *
     * @param address as the settings say
     * @param why the text {@code closed.<why>}
     * @param detail what the machine says
     */
    public record Closed(Door door, String address, String why, String detail) {}

    /** Begins to listen. */
    public synchronized void start() throws IOException {
        feed = feeds.open();
        follow();
    }

    /** Opens and closes what the settings have changed, and tries again what could not be opened. */
    public synchronized void follow() {
        IntakeConfig settings = config.get().intake();
        follow(Door.SYSLOG_UDP, settings.syslogUdp());
        follow(Door.SYSLOG_TCP, settings.syslogTcp());
        follow(Door.FLOWS, settings.flows());
    }

    /** Writes into the vault what is known to be missing there. */
    public void writeLosses() {
        way().ifPresent(way -> way.writeLosses(clock.instant()));
    }

    /** Returns where is listened. */
    public synchronized Map<Door, InetSocketAddress> addresses() {
        Map<Door, InetSocketAddress> addresses = new EnumMap<>(Door.class);
        open.forEach((door, listener) -> addresses.put(door, listener.address()));
        return addresses;
    }

    /** Returns what could not be opened. */
    public synchronized List<Closed> closedDoors() {
        return new ArrayList<>(closed.values());
    }

    /** Returns what came in. */
    public IntakeCounts.Snapshot counts() {
        return counts.snapshot();
    }

    /** Returns how it goes with the vault; empty before the start. */
    public Optional<VaultFeed.Status> feed() {
        return way().map(VaultFeed::status);
    }

    private synchronized Optional<VaultFeed> way() {
        return Optional.ofNullable(feed).map(Feeds.Open::feed);
    }

    @Override
    public synchronized void close() throws IOException {
        open.values().forEach(Listener::close);
        open.clear();
        closed.clear();
        wanted.clear();
        if (feed != null) {
            feed.feed().writeLosses(clock.instant());
            feed.close();
            feed = null;
        }
    }

    private void follow(Door door, String address) {
        Feeds.Open way = feed;
        boolean same = address.equals(wanted.get(door)) && !closed.containsKey(door);
        if (way == null || same) {
            return;
        }
        wanted.put(door, address);
        Listener before = open.remove(door);
        if (before != null) {
            before.close();
        }
        Closed failed = closed.remove(door);
        if (address.isBlank()) {
            return;
        }
        try {
            Endpoint where = Endpoint.parse(address);
            InetSocketAddress at = new InetSocketAddress(where.host(), where.port());
            open.put(door, open(door, at, way.feed()));
        } catch (IOException | IllegalArgumentException e) {
            if (failed == null) {
                log.warn("Cannot listen for {} on {}: {}", door, address, e.getMessage());
            }
            closed.put(door, new Closed(door, address, why(e), String.valueOf(e.getMessage())));
        }
    }

    /** Returns the text {@code closed.<why>} that says it best. */
    private static String why(Exception failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("already in use")) {
            return "busy";
        }
        if (message.contains("cannot assign")) {
            return "elsewhere";
        }
        return message.contains("permission denied") ? "forbidden" : "other";
    }

    private Listener open(Door door, InetSocketAddress address, VaultFeed way) throws IOException {
        return switch (door) {
            case SYSLOG_UDP ->
                    new UdpListener("syslog-udp", address, new SyslogDatagrams(source(way, false)));
            case SYSLOG_TCP -> new SyslogTcp(address, () -> source(way, true));
            case FLOWS ->
                    new UdpListener(
                            "flows",
                            address,
                            new FlowDatagrams(
                                    way,
                                    () -> config.get().intake().templateTimeout(),
                                    new FlowFaults(counts, losses),
                                    tally,
                                    clock));
        };
    }

    private SyslogSource source(VaultFeed way, boolean patient) {
        return new SyslogSource(
                way, patient, () -> config.get().intake().classes(), counts, losses, tally, clock);
    }
}
