package cafe.comptoir.sandbox.model;

import java.util.List;
import java.util.Optional;

/** Emoji that servers and the application have made. The application asks nobody for its own. */
public final class Emojis {
    private static final int MOST_OF_A_KIND = 50;
    private static final int MOST_OF_THE_APPLICATION = 2000;

    private final World world;
    private final State state;
    private final Access access;

    Emojis(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
    }

    public List<Emoji> list(long actor, long guildId) {
        return world.read(() -> {
            requireThere(actor, guildId);
            return of(guildId);
        });
    }

    /** The emoji of a server, without asking anyone. */
    public List<Emoji> of(long guildId) {
        return world.read(() ->
                state.emojis.values().stream().filter(it -> it.guildId() == guildId).toList());
    }

    public Optional<Emoji> find(long id) {
        return world.read(() -> Optional.ofNullable(state.emojis.get(id)));
    }

    public Emoji get(long actor, long guildId, long id) {
        return world.read(() -> {
            requireThere(actor, guildId);
            return there(guildId, id);
        });
    }

    public Emoji create(long actor, long guildId, String name, String picture, List<Long> roles) {
        return world.write(() -> {
            requireManaging(actor, guildId, Permission.CREATE_GUILD_EXPRESSIONS, true);
            check(name);
            roles.forEach(role -> state.role(guildId, role));
            Emoji emoji = new Emoji(state.ids.next(), guildId, name, picture, actor, roles);
            requireRoom(emoji);
            state.emojis.put(emoji.id(), emoji);
            tell(actor, AuditAction.EMOJI_CREATE, emoji);
            return emoji;
        });
    }

    public Emoji change(long actor, long guildId, long id, String name, List<Long> roles) {
        return world.write(() -> {
            Emoji before = manageable(actor, guildId, id);
            check(name);
            Emoji after = before.with(name, roles);
            state.emojis.put(id, after);
            tell(actor, AuditAction.EMOJI_UPDATE, after);
            return after;
        });
    }

    public void delete(long actor, long guildId, long id) {
        world.run(() -> {
            Emoji emoji = manageable(actor, guildId, id);
            state.emojis.remove(id);
            tell(actor, AuditAction.EMOJI_DELETE, emoji);
        });
    }

    private void tell(long actor, AuditAction action, Emoji emoji) {
        if (emoji.guildId() == 0) {
            return;
        }
        state.audit
                .note(emoji.guildId(), actor, action, emoji.id())
                .change("name", null, emoji.name())
                .write();
        state.emit(new WorldEvent.EmojisUpdated(emoji.guildId(), of(emoji.guildId())));
    }

    private Emoji manageable(long actor, long guildId, long id) {
        requireThere(actor, guildId);
        Emoji emoji = there(guildId, id);
        boolean own = emoji.creatorId() == actor;
        requireManaging(actor, guildId, Permission.MANAGE_GUILD_EXPRESSIONS, own);
        return emoji;
    }

    /** Their own whoever may create some; all with MANAGE_GUILD_EXPRESSIONS. */
    private void requireManaging(long actor, long guildId, Permission needed, boolean own) {
        if (guildId == 0) {
            return;
        }
        access.memberOf(actor, guildId);
        PermissionSet has = access.onGuild(actor, guildId);
        boolean creates = own && has.has(Permission.CREATE_GUILD_EXPRESSIONS);
        if (!creates && !has.has(needed)) {
            throw DiscordError.MISSING_PERMISSIONS.exception();
        }
    }

    private void requireThere(long actor, long guildId) {
        if (guildId != 0) {
            access.memberOf(actor, guildId);
        }
    }

    private Emoji there(long guildId, long id) {
        Emoji emoji = state.emojis.get(id);
        if (emoji == null || emoji.guildId() != guildId) {
            throw DiscordError.EMOJI_NOT_FOUND.exception();
        }
        return emoji;
    }

    private void requireRoom(Emoji wanted) {
        boolean application = wanted.guildId() == 0;
        long same =
                of(wanted.guildId()).stream()
                        .filter(it -> application || it.animated() == wanted.animated())
                        .count();
        if (same >= (application ? MOST_OF_THE_APPLICATION : MOST_OF_A_KIND)) {
            throw DiscordError.MAX_EMOJIS.exception();
        }
    }

    private static void check(String name) {
        if (!name.matches("\\w{2,32}")) {
            throw FormErrors.single(
                    "name", "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 32 in length.");
        }
    }
}
