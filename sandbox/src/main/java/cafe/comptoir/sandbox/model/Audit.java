package cafe.comptoir.sandbox.model;

import java.util.List;

/** Reading a server's audit log. */
public final class Audit {
    private final World world;
    private final State state;
    private final Access access;

    Audit(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
    }

    /** All entries of a server, newest first. */
    public List<AuditEntry> list(long actor, long guildId) {
        return world.read(() -> {
            access.requireOnGuild(actor, guildId, Permission.VIEW_AUDIT_LOG);
            return List.copyOf(state.audit.of(guildId)).reversed();
        });
    }
}
