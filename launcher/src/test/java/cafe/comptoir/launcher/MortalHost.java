package cafe.comptoir.launcher;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Actor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A host that is killed at chosen moments and started again, with the local Discord that outlives it. */
final class MortalHost implements AutoCloseable {

    private final HostProcess host;
    private final PowerCut cut;
    private final Sandbox discord;

    MortalHost(Path folder, List<Class<? extends BotPlugin>> plugins) throws Exception {
        host = new HostProcess(folder, plugins);
        cut = new PowerCut(host::kill);
        discord = Sandbox.start(SandboxOptions.cafe().withExtension(cut));
    }

    HostProcess process() {
        return host;
    }

    PowerCut cut() {
        return cut;
    }

    Sandbox discord() {
        return discord;
    }

    void startsAndIsReady() throws Exception {
        host.start(discord);
        host.awaitReady();
    }

    /** Starts it, and waits until it is killed. */
    void diesAgain(PowerCut.Coming when) throws Exception {
        host.start(discord);
        when.await(host);
    }

    /** Returns somebody who waits for what the host is to do. */
    Actor person(String name) {
        return discord.script().within(Duration.ofSeconds(20)).person(name);
    }

    /** Returns somebody who does not wait for an answer: the host may die before it comes. */
    Actor hurried(String name) {
        return discord.script().within(Duration.ofMillis(100)).person(name);
    }

    @Override
    public void close() {
        host.close();
        discord.close();
    }
}
