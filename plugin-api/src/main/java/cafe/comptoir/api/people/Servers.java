package cafe.comptoir.api.people;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;

/** The café's Discord servers. What the bot was added to besides is not the café's. */
public interface Servers {

    /**
     * Returns the employees' own server.
     *
     * @throws IllegalStateException while Discord says it is unavailable
     */
    Guild company();

    /** Returns the servers for customers that are available, in the order of {@code comptoir.yml}. */
    List<Guild> publicServers();

    /** Returns which kind a server is, or empty if it is not one of the café's. */
    Optional<ServerKind> kindOf(Guild server);
}
