package cafe.comptoir.platform.commands;

import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.platform.dispatch.Registrations;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** One plugin's commands as Discord takes them: English base texts, French localisations. */
public final class PluginCommands {

    private PluginCommands() {}

    /**
     * Builds the commands that a plugin registered, with its texts.
     *
     * @throws IllegalArgumentException naming every text that is missing or that Discord would not
     *     take, one line each
     */
    public static PluginCommands of(Registrations plugin) {
        return new PluginCommands();
    }

    /** Returns the commands that belong on a kind of server, by name. */
    public List<CommandData> on(ServerKind server) {
        return List.of();
    }
}
