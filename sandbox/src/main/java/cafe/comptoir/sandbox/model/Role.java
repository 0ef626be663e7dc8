package cafe.comptoir.sandbox.model;

/** A role of one server; {@code botId} is the bot that the role is managed for, or {@code 0}. */
public record Role(
        long id,
        long guildId,
        String name,
        int color,
        boolean hoisted,
        int position,
        PermissionSet permissions,
        boolean mentionable,
        long botId) {
    public boolean isEveryone() {
        return id == guildId;
    }

    public Role withPlace(long newId, int newPosition) {
        return new Role(
                newId, guildId, name, color, hoisted, newPosition, permissions, mentionable, botId);
    }

    public Role withPermissions(PermissionSet newPermissions) {
        return new Role(
                id, guildId, name, color, hoisted, position, newPermissions, mentionable, botId);
    }

    public Role withLook(String newName, int newColor, boolean newHoisted, boolean newMentionable) {
        return new Role(
                id,
                guildId,
                newName,
                newColor,
                newHoisted,
                position,
                permissions,
                newMentionable,
                botId);
    }
}
