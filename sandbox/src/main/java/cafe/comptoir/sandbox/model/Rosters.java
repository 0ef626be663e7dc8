package cafe.comptoir.sandbox.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists of members as Discord's clients show them: grouped by the highest role that is shown apart, highest first, then
 * those without, names in alphabetical order; at the end whoever is offline.
 */
public final class Rosters {
    private final World world;
    private final State state;
    private final Map<Long, Roster> byGuild = new HashMap<>();

    Rosters(World world, State state) {
        this.world = world;
        this.state = state;
        state.addListener(this::watch);
    }

    /**
     * One member.
     *
     * @param name what they are called on that server
     * @param plainName the same without case and accents
     * @param group the highest of their roles that is shown apart
     * @param presence whether they are there: who is not stands apart from all groups
     * @param color of the highest of their roles that has one, or {@code 0}
     */
    public record Entry(
            Member member,
            User user,
            String name,
            String plainName,
            @Nullable Role group,
            Presence presence,
            int color) {}

    /** A run of members under one heading; without a role, those who have none that is shown apart, or are offline. */
    public record Group(@Nullable Role role, boolean offline, int count) {}

    /** A part of a list, with what the whole of it holds. */
    public record Part(int total, List<Group> groups, List<Entry> members) {}

    /** How many members a server has. */
    public int size(long guildId) {
        return world.read(() -> state.membersOf(guildId).size());
    }

    /** The members whose name or username holds these words. */
    public Part list(long guildId, String query, int offset, int limit) {
        return world.read(() -> {
            String sought = PlainName.of(query.strip());
            List<Entry> all = roster(guildId).all();
            List<Entry> found =
                    sought.isEmpty()
                            ? all
                            : all.stream().filter(entry -> isCalled(entry, sought)).toList();
            int from = Math.min(offset, found.size());
            int to = Math.min(from + limit, found.size());
            return new Part(found.size(), groups(found), List.copyOf(found.subList(from, to)));
        });
    }

    /** One member as the list shows them. */
    public Entry entry(Member member) {
        return world.read(() -> {
            User user = state.user(member.userId());
            String nick = member.nick();
            String name = nick == null ? user.displayName() : nick;
            List<Role> roles = rolesOf(member).toList();
            Presence presence = state.presence(member.userId());
            Role group = presence.offline() ? null : highest(roles.stream().filter(Role::hoisted));
            Role coloured = highest(roles.stream().filter(role -> role.color() != 0));
            return new Entry(
                    member,
                    user,
                    name,
                    PlainName.of(name),
                    group,
                    presence,
                    coloured == null ? 0 : coloured.color());
        });
    }

    private Roster roster(long guildId) {
        return byGuild.computeIfAbsent(
                guildId,
                id -> new Roster(state.membersOf(id).values().stream().map(this::entry).toList()));
    }

    private void watch(WorldEvent event) {
        switch (event) {
            case WorldEvent.MemberJoined(Member member) -> put(member);
            case WorldEvent.MemberUpdated(_, Member member) -> put(member);
            case WorldEvent.PresenceUpdated(User user, _) ->
                    state.members.values().stream()
                            .flatMap(all -> Stream.ofNullable(all.get(user.id())))
                            .forEach(this::put);
            case WorldEvent.MemberLeft(Member member) -> {
                Roster roster = byGuild.get(member.guildId());
                if (roster != null) {
                    roster.remove(member.userId());
                }
            }
            case WorldEvent.GuildDeleted(Guild guild) -> byGuild.remove(guild.id());
            case WorldEvent.RoleUpdated(_, Role role) -> byGuild.remove(role.guildId());
            case WorldEvent.RoleDeleted(Role role) -> byGuild.remove(role.guildId());
            case WorldEvent.UserUpdated _, WorldEvent.WorldReset _ -> byGuild.clear();
            default -> {
                // Nothing else moves anybody in a list of members.
            }
        }
    }

    private void put(Member member) {
        Roster roster = byGuild.get(member.guildId());
        if (roster != null) {
            roster.put(entry(member));
        }
    }

    private Stream<Role> rolesOf(Member member) {
        Map<Long, Role> roles = state.rolesOf(member.guildId());
        return member.roles().stream().map(roles::get).filter(java.util.Objects::nonNull);
    }

    private static @Nullable Role highest(Stream<Role> roles) {
        return roles.max(Comparator.comparingInt(Role::position)).orElse(null);
    }

    private static boolean isCalled(Entry entry, String sought) {
        return entry.plainName().contains(sought)
                || PlainName.of(entry.user().username()).contains(sought);
    }

    private static List<Group> groups(List<Entry> sorted) {
        List<Group> groups = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            Entry head = sorted.get(start);
            if (i == sorted.size() || !areTogether(head, sorted.get(i))) {
                groups.add(new Group(head.group(), head.presence().offline(), i - start));
                start = i;
            }
        }
        return groups;
    }

    private static boolean areTogether(Entry one, Entry other) {
        return java.util.Objects.equals(one.group(), other.group())
                && one.presence().offline() == other.presence().offline();
    }
}
