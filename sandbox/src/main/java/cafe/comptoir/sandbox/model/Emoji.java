package cafe.comptoir.sandbox.model;

import java.util.List;

/** A picture to write with, of a server or ({@code guildId} is {@code 0}) of the application. */
public record Emoji(
        long id, long guildId, String name, String picture, long creatorId, List<Long> roles) {
    public Emoji {
        roles = List.copyOf(roles);
    }

    public boolean animated() {
        return picture.startsWith("a_");
    }

    Emoji with(String newName, List<Long> newRoles) {
        return new Emoji(id, guildId, newName, picture, creatorId, newRoles);
    }
}
