package cafe.comptoir.sandbox.model;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Invitations to servers. */
public final class Invites {
    private static final int LONGEST_AGE = 604_800;
    private static final int MOST_USES = 100;

    private final World world;
    private final State state;
    private final Access access;
    private final Members members;

    Invites(World world, State state, Access access, Members members) {
        this.world = world;
        this.state = state;
        this.access = access;
        this.members = members;
    }

    /** Makes an invite, or returns the actor's own like it unless a new one is wanted. */
    public Invite create(long actor, long channelId, Invite.Terms terms, boolean unique) {
        return world.write(() -> {
            Channel channel = access.visible(actor, channelId);
            access.require(actor, channel, Permission.CREATE_INSTANT_INVITE);
            check(terms);
            return all(it ->
                            !unique
                                    && it.channelId() == channelId
                                    && it.inviterId() == actor
                                    && it.terms().equals(terms))
                    .stream()
                    .findFirst()
                    .orElseGet(() -> make(actor, channel, terms));
        });
    }

    public Invite get(String code) {
        return world.read(() -> find(code));
    }

    public Invite delete(long actor, String code) {
        return world.write(() -> {
            Invite invite = find(code);
            boolean managesGuild =
                    access.onGuild(actor, invite.guildId()).has(Permission.MANAGE_GUILD);
            if (!managesGuild) {
                Channel channel = state.channel(invite.channelId());
                access.require(actor, channel, Permission.MANAGE_CHANNELS);
            }
            state.invites.remove(code);
            state.audit
                    .note(invite.guildId(), actor, AuditAction.INVITE_DELETE, 0)
                    .change("code", code, null)
                    .write();
            state.emit(new WorldEvent.InviteDeleted(invite));
            return invite;
        });
    }

    public List<Invite> inChannel(long actor, long channelId) {
        return world.read(() -> {
            Channel channel = access.visible(actor, channelId);
            access.require(actor, channel, Permission.MANAGE_CHANNELS);
            return all(invite -> invite.channelId() == channelId);
        });
    }

    public List<Invite> onGuild(long actor, long guildId) {
        return world.read(() -> {
            access.requireOnGuild(actor, guildId, Permission.MANAGE_GUILD);
            return all(invite -> invite.guildId() == guildId);
        });
    }

    /** Lets somebody in. */
    public Member accept(long userId, String code) {
        return world.write(() -> {
            Invite invite = find(code);
            Member there = state.membersOf(invite.guildId()).get(userId);
            if (there != null) {
                return there;
            }
            Member member = members.join(invite.guildId(), userId, Set.of());
            state.invites.put(code, invite.used());
            return member;
        });
    }

    private Invite make(long actor, Channel channel, Invite.Terms terms) {
        String code = Long.toString(state.ids.next(), Character.MAX_RADIX);
        Invite invite =
                new Invite(
                        code, channel.guildId(), channel.id(), actor, state.time.now(), terms, 0);
        state.invites.put(code, invite);
        state.audit
                .note(channel.guildId(), actor, AuditAction.INVITE_CREATE, 0)
                .change("code", null, code)
                .write();
        state.emit(new WorldEvent.InviteCreated(invite));
        return invite;
    }

    private Invite find(String code) {
        return all(invite -> invite.code().equals(code)).stream()
                .findFirst()
                .orElseThrow(DiscordError.UNKNOWN_INVITE::exception);
    }

    private List<Invite> all(Predicate<Invite> wanted) {
        return state.invites.values().stream()
                .filter(invite -> invite.holdsAt(state.time.now()))
                .filter(invite -> state.channels.containsKey(invite.channelId()))
                .filter(wanted)
                .toList();
    }

    private static void check(Invite.Terms terms) {
        FormErrors errors = new FormErrors();
        if (terms.maxAge() < 0 || terms.maxAge() > LONGEST_AGE) {
            errors.add("max_age", "NUMBER_TYPE_MAX", "int value should be between 0 and 604800.");
        }
        if (terms.maxUses() < 0 || terms.maxUses() > MOST_USES) {
            errors.add("max_uses", "NUMBER_TYPE_MAX", "int value should be between 0 and 100.");
        }
        errors.throwIfAny();
    }
}
