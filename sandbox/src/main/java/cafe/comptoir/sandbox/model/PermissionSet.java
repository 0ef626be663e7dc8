package cafe.comptoir.sandbox.model;

import java.util.ArrayList;
import java.util.List;

/** An immutable set of permissions, as Discord's bit field. */
public record PermissionSet(long bits) {
    public static final PermissionSet NONE = new PermissionSet(0);
    public static final PermissionSet ALL = of(Permission.values());

    public static PermissionSet of(Permission... permissions) {
        long bits = 0;
        for (Permission permission : permissions) {
            bits |= permission.mask();
        }
        return new PermissionSet(bits);
    }

    /** Reads Discord's decimal text. */
    public static PermissionSet parse(String text) {
        return new PermissionSet(Snowflake.parse(text));
    }

    public boolean has(Permission permission) {
        return (bits & permission.mask()) != 0;
    }

    public boolean hasAll(PermissionSet others) {
        return (bits & others.bits) == others.bits;
    }

    public PermissionSet plus(PermissionSet others) {
        return new PermissionSet(bits | others.bits);
    }

    public PermissionSet plus(Permission... permissions) {
        return plus(of(permissions));
    }

    public PermissionSet minus(PermissionSet others) {
        return new PermissionSet(bits & ~others.bits);
    }

    public PermissionSet minus(Permission... permissions) {
        return minus(of(permissions));
    }

    public PermissionSet and(PermissionSet others) {
        return new PermissionSet(bits & others.bits);
    }

    public List<Permission> names() {
        List<Permission> names = new ArrayList<>();
        for (Permission permission : Permission.values()) {
            if (has(permission)) {
                names.add(permission);
            }
        }
        return names;
    }

    /** Discord's decimal text. */
    public String text() {
        return Long.toUnsignedString(bits);
    }
}
