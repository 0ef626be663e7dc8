package cafe.comptoir.sandbox.model;

import java.util.ArrayList;
import java.util.List;

/** Emoji under messages. An emoji is its character, or {@code name:id} when a server made it. */
public final class Reactions {
    private static final int MAX_KINDS = 20;

    private final World world;
    private final State state;
    private final Access access;

    Reactions(World world, State state, Access access) {
        this.world = world;
        this.state = state;
        this.access = access;
    }

    public void add(long actor, long channelId, long messageId, String emoji) {
        world.run(() -> {
            Message message = target(actor, channelId, messageId);
            requireEmoji(emoji);
            access.require(actor, state.channel(channelId), Permission.READ_MESSAGE_HISTORY);
            List<Long> users = new ArrayList<>(usersOf(message, emoji));
            if (users.isEmpty()) {
                access.require(actor, state.channel(channelId), Permission.ADD_REACTIONS);
                requireRoom(message);
            }
            if (!users.contains(actor)) {
                users.add(actor);
                replace(message, emoji, users);
                state.emit(new WorldEvent.ReactionAdded(message, emoji, actor));
            }
        });
    }

    /** Takes one person's reaction away; another's only with MANAGE_MESSAGES. */
    public void remove(long actor, long channelId, long messageId, String emoji, long userId) {
        world.run(() -> {
            Message message = target(actor, channelId, messageId);
            if (actor != userId) {
                access.require(actor, state.channel(channelId), Permission.MANAGE_MESSAGES);
            }
            List<Long> users = new ArrayList<>(usersOf(message, emoji));
            if (users.remove(userId)) {
                replace(message, emoji, users);
                state.emit(new WorldEvent.ReactionRemoved(message, emoji, userId));
            }
        });
    }

    /** Takes all reactions away, or those with one emoji; empty means all. */
    public void clear(long actor, long channelId, long messageId, String emoji) {
        world.run(() -> {
            Message message = target(actor, channelId, messageId);
            access.require(actor, state.channel(channelId), Permission.MANAGE_MESSAGES);
            List<Reaction> left = new ArrayList<>(message.reactions());
            left.removeIf(r -> emoji.isEmpty() || r.emoji().equals(emoji));
            store(message.withReactions(left));
            state.emit(new WorldEvent.ReactionsCleared(message, emoji));
        });
    }

    public List<User> users(long actor, long channelId, long messageId, String emoji, int limit) {
        return world.read(() -> {
            Message message = target(actor, channelId, messageId);
            return usersOf(message, emoji).stream().limit(limit).map(state::user).toList();
        });
    }

    private Message target(long actor, long channelId, long messageId) {
        access.visible(actor, channelId);
        Message message = state.message(channelId, messageId);
        if (message.ephemeral()) {
            throw DiscordError.UNKNOWN_MESSAGE.exception();
        }
        return message;
    }

    /** Letters alone are no emoji; everything else that is short is taken for one. */
    private static void requireEmoji(String emoji) {
        boolean custom = emoji.matches("(a:)?\\w{2,32}:\\d{1,20}");
        boolean plain = emoji.codePoints().allMatch(c -> Character.isLetter(c) && c < 0x2000);
        if (!custom && (plain || emoji.isEmpty() || emoji.length() > 32)) {
            throw DiscordError.UNKNOWN_EMOJI.exception();
        }
    }

    private static void requireRoom(Message message) {
        if (message.reactions().size() >= MAX_KINDS) {
            throw DiscordError.MAX_REACTIONS.exception();
        }
    }

    private static List<Long> usersOf(Message message, String emoji) {
        return message.reactions().stream()
                .filter(r -> r.emoji().equals(emoji))
                .findFirst()
                .map(Reaction::users)
                .orElse(List.of());
    }

    private void replace(Message message, String emoji, List<Long> users) {
        List<Reaction> all = new ArrayList<>();
        boolean known = false;
        for (Reaction reaction : message.reactions()) {
            boolean same = reaction.emoji().equals(emoji);
            known |= same;
            if (!same) {
                all.add(reaction);
            } else if (!users.isEmpty()) {
                all.add(new Reaction(emoji, users));
            }
        }
        if (!known) {
            all.add(new Reaction(emoji, users));
        }
        store(message.withReactions(all));
    }

    private void store(Message message) {
        state.keep(message);
    }
}
