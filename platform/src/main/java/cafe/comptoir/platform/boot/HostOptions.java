package cafe.comptoir.platform.boot;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.config.Secret;
import cafe.comptoir.platform.loader.PluginSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDABuilder;

/**
 * What a host is started with. Begin with {@link #of}.
 *
 * @param home the home folder, made if it is missing
 * @param discord another Discord than Discord itself, such as {@code http://127.0.0.1:7700}
 * @param token used instead of the one in {@code comptoir.yml}
 * @param clock what plugins and jobs take for the time
 * @param environment environment variables; null for one that is not set
 * @param plugins plugins besides those in the home folder's {@code plugins/}
 * @param polling whether the host looks by itself for changed files; if not, {@link Host#poll} does
 * @param logFile whether {@code logs/comptoir.log} is written
 * @param patience how an unreachable Discord is tried again
 * @param jda a last hand on JDA's builder
 */
public record HostOptions(
        Path home,
        Optional<URI> discord,
        Optional<Secret> token,
        Clock clock,
        UnaryOperator<String> environment,
        List<PluginSource> plugins,
        boolean polling,
        boolean logFile,
        Patience patience,
        Consumer<JDABuilder> jda) {

    public HostOptions {
        requireNonNull(home, "home is null");
        plugins = List.copyOf(plugins);
    }

    /** Returns the options of a host against Discord itself, with the real time and environment. */
    public static HostOptions of(Path home) {
        return new HostOptions(
                home,
                Optional.empty(),
                Optional.empty(),
                Clock.systemUTC(),
                System::getenv,
                List.of(),
                true,
                true,
                Patience.FOREVER,
                builder -> {});
    }

    /** Returns these options with another Discord, by the root of its address. */
    public HostOptions withDiscord(URI root) {
        return new HostOptions(
                home,
                Optional.of(root),
                token,
                clock,
                environment,
                plugins,
                polling,
                logFile,
                patience,
                jda);
    }

    /** Returns these options with a token that is used instead of the one in {@code comptoir.yml}. */
    public HostOptions withToken(String value) {
        return new HostOptions(
                home,
                discord,
                Optional.of(new Secret(value)),
                clock,
                environment,
                plugins,
                polling,
                logFile,
                patience,
                jda);
    }

    /** Returns these options with another time. After moving it, call {@link Host#runDueJobs}. */
    public HostOptions withClock(Clock time) {
        return new HostOptions(
                home, discord, token, time, environment, plugins, polling, logFile, patience, jda);
    }

    /** Returns these options with other environment variables. */
    public HostOptions withEnvironment(UnaryOperator<String> variables) {
        return new HostOptions(
                home, discord, token, clock, variables, plugins, polling, logFile, patience, jda);
    }

    /** Returns these options with a plugin in a JAR, which is copied before it is used. */
    public HostOptions withPluginJar(Path jar) {
        return withPlugin(new PluginSource.Jar(jar));
    }

    /**
     * Returns these options with a plugin whose classes the given loader already has, as in a test of
     * the plugin itself.
     *
     * @param folder holds {@code plugin.yml}, the bundles and the migrations, such as {@code
     *     target/classes}
     */
    public HostOptions withPluginInPlace(Path folder, ClassLoader loader) {
        return withPlugin(new PluginSource.InPlace(folder, loader));
    }

    /** Returns these options with a plugin in a folder of classes, loaded by a loader of its own. */
    public HostOptions withPluginClasses(Path folder) {
        return withPlugin(new PluginSource.Classes(folder));
    }

    /** Returns these options for a host that looks for changed files only when told to. */
    public HostOptions withoutPolling() {
        return new HostOptions(
                home, discord, token, clock, environment, plugins, false, logFile, patience, jda);
    }

    /** Returns these options for a host that writes no log file. */
    public HostOptions withoutLogFile() {
        return new HostOptions(
                home, discord, token, clock, environment, plugins, polling, false, patience, jda);
    }

    /** Returns these options with another way of trying an unreachable Discord again. */
    public HostOptions withPatience(Patience limits) {
        return new HostOptions(
                home, discord, token, clock, environment, plugins, polling, logFile, limits, jda);
    }

    /** Returns these options with a last hand on JDA's builder. */
    public HostOptions withJda(Consumer<JDABuilder> hand) {
        return new HostOptions(
                home,
                discord,
                token,
                clock,
                environment,
                plugins,
                polling,
                logFile,
                patience,
                jda.andThen(hand));
    }

    private HostOptions withPlugin(PluginSource source) {
        return new HostOptions(
                home,
                discord,
                token,
                clock,
                environment,
                Stream.concat(plugins.stream(), Stream.of(source)).toList(),
                polling,
                logFile,
                patience,
                jda);
    }
}
