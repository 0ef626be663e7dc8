package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Guild;
import cafe.comptoir.sandbox.model.Snowflake;
import cafe.comptoir.sandbox.model.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the servers are called in a script: by a short name, by id, by their name or by a part of it. */
record Servers(World world) {
    /** What servers are called for short, with their ids. */
    Map<String, Long> shortNames() {
        return world.directory().serverKeys();
    }

    /** The servers that a name can mean. */
    List<Guild> called(String name) {
        List<Guild> all = world.directory().guilds();
        List<Guild> exact = all.stream().filter(guild -> isExactly(guild, name)).toList();
        String part = name.toLowerCase(Locale.ROOT);
        return exact.isEmpty()
                ? all.stream().filter(guild -> lower(guild).contains(part)).toList()
                : exact;
    }

    boolean isCalled(long guildId, String name) {
        return called(name).stream().anyMatch(guild -> guild.id() == guildId);
    }

    /** The shortest name that means this server. */
    String nameOf(long guildId) {
        Optional<String> shortName =
                shortNames().entrySet().stream()
                        .filter(entry -> entry.getValue() == guildId)
                        .map(Map.Entry::getKey)
                        .findFirst();
        return shortName.or(() -> world.directory().findGuild(guildId).map(Guild::name)).orElse("");
    }

    private boolean isExactly(Guild guild, String name) {
        return Snowflake.text(guild.id()).equals(name)
                || guild.name().equalsIgnoreCase(name)
                || shortNames().getOrDefault(name, 0L) == guild.id();
    }

    private static String lower(Guild guild) {
        return guild.name().toLowerCase(Locale.ROOT);
    }
}
