package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.loader.DiscordPermission;
import cafe.comptoir.platform.loader.PluginDescriptor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** What can be told about a plugin before anything of it is loaded. */
final class Preflight {

    private final HostRooms host;

    Preflight(HostRooms host) {
        this.host = host;
    }

    /** Returns every reason why a plugin cannot start on this host, one line each. */
    List<String> obstacles(PluginDescriptor plugin) {
        List<String> reasons = new ArrayList<>();
        if (!plugin.fitsContract()) {
            reasons.add(
                    "Plugin %s was written for version %s of the plugin API, this host has %s; get a version of the plugin for it."
                            .formatted(plugin.id(), plugin.api(), PluginDescriptor.CONTRACT));
        }
        Set<GatewayIntent> missing = EnumSet.noneOf(GatewayIntent.class);
        missing.addAll(plugin.intents());
        missing.removeAll(host.jda().getGatewayIntents());
        for (GatewayIntent intent : missing) {
            reasons.add(
                    "Plugin %s needs the intent %s; add it to 'intents' in comptoir.yml and run /comptoir reconnect."
                            .formatted(plugin.id(), intent));
        }
        return reasons;
    }

    /** Returns which Discord permissions the bot lacks for a plugin, one line a server. */
    List<String> missingPermissions(PluginDescriptor plugin) {
        List<String> reasons = new ArrayList<>();
        for (Guild server : servers()) {
            EnumSet<Permission> given = server.getSelfMember().getPermissions();
            for (DiscordPermission permission : plugin.permissions()) {
                if (given.contains(permission.jda()) || given.contains(Permission.ADMINISTRATOR)) {
                    continue;
                }
                reasons.add(
                        "Plugin %s needs the Discord permission %s on server \"%s\"; give it to the bot's role and run /comptoir reload %s."
                                .formatted(plugin.id(), permission, server.getName(), plugin.id()));
            }
        }
        return reasons;
    }

    private List<Guild> servers() {
        return host.jda().getGuilds().stream()
                .filter(server -> host.servers().kindOf(server).isPresent())
                .toList();
    }
}
