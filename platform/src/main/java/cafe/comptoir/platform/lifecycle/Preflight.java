package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.i18n.Reason;
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
    List<Reason> obstacles(PluginDescriptor plugin) {
        List<Reason> reasons = new ArrayList<>();
        if (!plugin.fitsContract()) {
            reasons.add(
                    Reason.of(
                            "other-contract",
                            plugin.id(),
                            plugin.api(),
                            PluginDescriptor.CONTRACT));
        }
        Set<GatewayIntent> missing = EnumSet.noneOf(GatewayIntent.class);
        missing.addAll(plugin.intents());
        missing.removeAll(host.jda().getGatewayIntents());
        for (GatewayIntent intent : missing) {
            reasons.add(Reason.of("needs-intent", plugin.id(), intent));
        }
        return reasons;
    }

    /** Returns which Discord permissions the bot lacks for a plugin, one line a server. */
    List<Reason> missingPermissions(PluginDescriptor plugin) {
        List<Reason> reasons = new ArrayList<>();
        for (Guild server : servers()) {
            EnumSet<Permission> given = server.getSelfMember().getPermissions();
            for (DiscordPermission permission : plugin.permissions()) {
                if (given.contains(permission.jda()) || given.contains(Permission.ADMINISTRATOR)) {
                    continue;
                }
                reasons.add(
                        Reason.of(
                                "needs-permission",
                                plugin.id(),
                                Reason.permission(permission.jda()),
                                server.getName()));
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
