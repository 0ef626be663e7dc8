package cafe.comptoir.sandbox;

import cafe.comptoir.sandbox.gateway.Intent;
import cafe.comptoir.sandbox.model.SystemTimeline;
import cafe.comptoir.sandbox.model.Timeline;
import cafe.comptoir.sandbox.model.World;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is to be.
 *
 * @param port the loopback port, {@code 0} for any free one
 * @param token the bot's token
 * @param privilegedIntents the privileged intents that are switched on
 * @param seed fills the empty world, at the start and at every reset
 * @param timeline makes the time that the world lives in
 * @param heartbeat how often clients are asked to send a heartbeat
 * @param extensions what else is served on the port
 * @param world the folder that the world is kept in between starts; {@code null}: it is thrown away
 */
public record SandboxOptions(
        int port,
        String token,
        Set<Intent> privilegedIntents,
        Consumer<World> seed,
        Supplier<Timeline> timeline,
        Duration heartbeat,
        List<SandboxExtension> extensions,
        @Nullable Path world) {
    private static final String DEFAULT_TOKEN =
            "MTAwMDAwMDAwMDAwMDAwMDAwMQ.sandbox.local-discord-of-comptoir";
    private static final Duration HEARTBEAT = Duration.ofMillis(41_250);

    public SandboxOptions {
        privilegedIntents = Set.copyOf(privilegedIntents);
        extensions = List.copyOf(extensions);
    }

    /** The café on any free port, with all privileged intents and the system's clock. */
    public static SandboxOptions cafe() {
        return new SandboxOptions(
                0,
                DEFAULT_TOKEN,
                Intent.PRIVILEGED,
                CafeSeed::plant,
                () -> new SystemTimeline(Clock.systemUTC()),
                HEARTBEAT,
                List.of(),
                null);
    }

    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(
                newPort, token, privilegedIntents, seed, timeline, heartbeat, extensions, world);
    }

    public SandboxOptions withToken(String newToken) {
        return new SandboxOptions(
                port, newToken, privilegedIntents, seed, timeline, heartbeat, extensions, world);
    }

    public SandboxOptions withPrivilegedIntents(Set<Intent> allowed) {
        return new SandboxOptions(
                port, token, allowed, seed, timeline, heartbeat, extensions, world);
    }

    public SandboxOptions withSeed(Consumer<World> newSeed) {
        return new SandboxOptions(
                port, token, privilegedIntents, newSeed, timeline, heartbeat, extensions, world);
    }

    /** Tells the time of this clock; deadlines still pass in real time. */
    public SandboxOptions withClock(Clock clock) {
        return withTimeline(() -> new SystemTimeline(clock));
    }

    /** Lives in a time that a test moves. */
    public SandboxOptions withTimeline(Supplier<Timeline> newTimeline) {
        return new SandboxOptions(
                port, token, privilegedIntents, seed, newTimeline, heartbeat, extensions, world);
    }

    public SandboxOptions withHeartbeat(Duration newHeartbeat) {
        return new SandboxOptions(
                port, token, privilegedIntents, seed, timeline, newHeartbeat, extensions, world);
    }

    public SandboxOptions withExtension(SandboxExtension extension) {
        List<SandboxExtension> more = new ArrayList<>(extensions);
        more.add(extension);
        return new SandboxOptions(
                port, token, privilegedIntents, seed, timeline, heartbeat, more, world);
    }

    /** Keeps the world in a folder between starts; the seed is for the first start alone. */
    public SandboxOptions withWorld(Path folder) {
        return new SandboxOptions(
                port, token, privilegedIntents, seed, timeline, heartbeat, extensions, folder);
    }
}
