package cafe.comptoir.sandbox.model;

/** What a channel grants or refuses to one role or one member. */
public record PermissionOverwrite(
        long targetId, Target target, PermissionSet allow, PermissionSet deny) {
    /** Whom an overwrite is for; the codes are Discord's. */
    public enum Target {
        ROLE,
        MEMBER
    }

    public static PermissionOverwrite role(long id, PermissionSet allow, PermissionSet deny) {
        return new PermissionOverwrite(id, Target.ROLE, allow, deny);
    }

    public static PermissionOverwrite member(long id, PermissionSet allow, PermissionSet deny) {
        return new PermissionOverwrite(id, Target.MEMBER, allow, deny);
    }
}
