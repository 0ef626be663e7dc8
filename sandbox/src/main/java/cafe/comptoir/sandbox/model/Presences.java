package cafe.comptoir.sandbox.model;

import java.util.Objects;

/** Who is there: people always, bots while they are connected. */
public final class Presences {
    private final World world;
    private final State state;

    Presences(World world, State state) {
        this.world = world;
        this.state = state;
    }

    public Presence of(long userId) {
        return world.read(() -> state.presence(userId));
    }

    /** What a bot says of itself while it is connected. */
    public void appear(long userId, Presence presence) {
        world.run(() -> {
            Presence before = state.presence(userId);
            state.presences.put(userId, presence);
            tell(userId, before);
        });
    }

    /** A bot's connection is gone. */
    public void vanish(long userId) {
        appear(userId, Presence.OFFLINE);
    }

    private void tell(long userId, Presence before) {
        Presence now = state.presence(userId);
        User user = state.users.get(userId);
        if (user != null && !Objects.equals(before, now)) {
            state.emit(new WorldEvent.PresenceUpdated(user, now));
        }
    }
}
