package cafe.comptoir.sandbox.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Putting out members who have not been heard of, unless they have a role. */
public final class Pruning {
    private static final int LONGEST_DAYS = 30;

    private final World world;
    private final State state;
    private final Access access;
    private final Members members;

    Pruning(World world, State state, Access access, Members members) {
        this.world = world;
        this.state = state;
        this.access = access;
        this.members = members;
    }

    /** Who would have to go: quiet for so many days, with no role but those included. */
    public List<Member> candidates(long actor, long guildId, int days, Set<Long> included) {
        return world.read(() -> {
            access.requireOnGuild(actor, guildId, Permission.KICK_MEMBERS);
            access.requireOnGuild(actor, guildId, Permission.MANAGE_GUILD);
            if (days < 1 || days > LONGEST_DAYS) {
                throw FormErrors.single(
                        "days", "NUMBER_TYPE_MAX", "int value should be between 1 and 30.");
            }
            Instant since = state.time.now().minus(Duration.ofDays(days));
            Set<Long> heard = authorsSince(guildId, since);
            return state.membersOf(guildId).values().stream()
                    .filter(member -> included.containsAll(member.roles()))
                    .filter(member -> access.rank(guildId, actor) > rank(member))
                    .filter(member -> member.joinedAt().isBefore(since))
                    .filter(member -> !heard.contains(member.userId()))
                    .toList();
        });
    }

    /** Lets them go and returns how many they were. */
    public int prune(long actor, long guildId, int days, Set<Long> included) {
        return world.write(() -> {
            List<Member> quiet = candidates(actor, guildId, days, included);
            quiet.forEach(members::remove);
            state.audit
                    .note(guildId, actor, AuditAction.MEMBER_PRUNE, 0)
                    .option("delete_member_days", Integer.toString(days))
                    .option("members_removed", Integer.toString(quiet.size()))
                    .write();
            return quiet.size();
        });
    }

    private int rank(Member member) {
        return access.rank(member.guildId(), member.userId());
    }

    private Set<Long> authorsSince(long guildId, Instant since) {
        return state.channels.values().stream()
                .filter(channel -> channel.guildId() == guildId)
                .flatMap(channel -> state.messagesIn(channel.id()).values().stream())
                .filter(message -> message.createdAt().isAfter(since))
                .map(Message::authorId)
                .collect(Collectors.toSet());
    }
}
