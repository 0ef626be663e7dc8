package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.DiscordException;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageReference;
import cafe.comptoir.sandbox.model.MessageType;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person's eyes: the channels and messages that permissions let them see, newest last. */
final class Sight {
    private final World world;
    private final User person;

    Sight(World world, User person) {
        this.world = world;
        this.person = person;
    }

    long personId() {
        return person.id();
    }

    /** Every channel this person sees, direct messages last. */
    List<Channel> channels() {
        return world.read(() -> {
            List<Channel> seen = new ArrayList<>();
            world.directory().guilds().forEach(guild -> seen.addAll(on(guild.id())));
            directMessages().ifPresent(seen::add);
            return seen;
        });
    }

    List<Channel> on(long guildId) {
        return world.directory().channelsOf(guildId).stream().filter(this::sees).toList();
    }

    boolean sees(Channel channel) {
        return world.sees(person.id(), channel.id());
    }

    Optional<Channel> directMessages() {
        return world.directory().channelsOf(0).stream()
                .filter(Channel::isDm)
                .filter(channel -> channel.recipients().contains(person.id()))
                .findFirst();
    }

    /** The messages of a channel; none when it has gone or is hidden from this person. */
    List<Message> messages(long channelId) {
        try {
            return world.messages().seenBy(person.id(), channelId);
        } catch (DiscordException hiddenOrGone) {
            return List.of();
        }
    }

    Seen seen(Message message) {
        Names names = new Names(world, person.id(), message.guildId());
        String raw = PlainText.of(shown(message));
        return new Seen(
                message,
                names.channel(message.channelId()),
                message.alias() == null ? names.person(message.authorId()) : message.alias().name(),
                Wording.named(raw, names, world.time().now()),
                Control.in(message.body().components()));
    }

    /** A thread begins with what stands in the channel above it. */
    private Message shown(Message message) {
        MessageReference reference = message.reference();
        if (message.type() != MessageType.THREAD_STARTER || reference == null) {
            return message;
        }
        return world.directory()
                .findMessage(reference.channelId(), reference.messageId())
                .orElse(message);
    }

    /** The newest message of a channel for which this holds. */
    Optional<Seen> newest(long channelId, java.util.function.Predicate<Seen> wanted) {
        return messages(channelId).reversed().stream().map(this::seen).filter(wanted).findFirst();
    }
}
