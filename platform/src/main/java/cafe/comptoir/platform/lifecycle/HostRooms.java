package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.platform.commands.CommandSync;
import cafe.comptoir.platform.config.ConfigFiles;
import cafe.comptoir.platform.config.HostConfig;
import cafe.comptoir.platform.dispatch.Dispatcher;
import cafe.comptoir.platform.observe.HostMetrics;
import cafe.comptoir.platform.service.ServiceBoard;
import cafe.comptoir.platform.storage.Databases;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;

/**
 * What plugins stand on.
 *
 * @param home the home folder
 * @param config {@code comptoir.yml} of this moment
 * @param unreachable whether a failure means that Discord cannot be reached
 */
public record HostRooms(
        Path home,
        Supplier<HostConfig> config,
        Clock clock,
        JDA jda,
        ConfigFiles files,
        Databases databases,
        People people,
        Servers servers,
        Dispatcher dispatcher,
        CommandSync commands,
        HostMetrics metrics,
        ServiceBoard services,
        Predicate<Throwable> unreachable) {}
