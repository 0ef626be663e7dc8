package cafe.comptoir.sandbox.model;

import java.util.Set;

/** Which mentions in a text may call someone. {@code all…} stands for Discord's {@code parse} list. */
public record AllowedMentions(
        boolean allUsers,
        boolean allRoles,
        boolean everyone,
        Set<Long> users,
        Set<Long> roles,
        boolean repliedUser) {
    public static final AllowedMentions ALL =
            new AllowedMentions(true, true, true, Set.of(), Set.of(), true);

    public static final AllowedMentions NONE =
            new AllowedMentions(false, false, false, Set.of(), Set.of(), false);

    boolean allowsUser(long id) {
        return allUsers || users.contains(id);
    }

    boolean allowsRole(long id) {
        return allRoles || roles.contains(id);
    }
}
