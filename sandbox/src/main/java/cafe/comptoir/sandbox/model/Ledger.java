package cafe.comptoir.sandbox.model;

import cafe.comptoir.sandbox.model.Kind.Origin;
import cafe.comptoir.sandbox.model.Kind.Picture;
import cafe.comptoir.sandbox.model.Kind.ReadMark;
import cafe.comptoir.sandbox.model.Kind.ServerKey;
import cafe.comptoir.sandbox.model.Kind.ThreadMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes stock of a whole world, and makes a world again from what was counted. */
public final class Ledger {
    private final World world;
    private final State state;

    Ledger(World world, State state) {
        this.world = world;
        this.state = state;
    }

    /** Grows with every step that may have changed anything. */
    public long version() {
        return world.read(() -> state.version);
    }

    /**
     * Counts everything; of messages only what changed since the last time. References are copied and nothing else, so
     * that the world is not held up.
     */
    public Inventory take() {
        return world.read(() -> {
            List<Message> messages = new ArrayList<>();
            List<Long> gone = new ArrayList<>();
            state.takeTouched()
                    .forEach((id, channel) -> {
                        var all = state.messages.get(channel);
                        Message message = all == null ? null : all.get(id);
                        if (message == null) {
                            gone.add(id);
                        } else {
                            messages.add(message);
                        }
                    });
            return new Inventory(things(), messages, gone);
        });
    }

    /** Fills an empty world, and lets what was to happen in it happen at its time. */
    public void restore(Map<Kind, List<Object>> things, Collection<Message> messages) {
        world.run(() -> {
            for (Kind kind : Kind.values()) {
                things.getOrDefault(kind, List.of()).forEach(thing -> put(kind, thing));
            }
            messages.forEach(state::keep);
            world.archive().resume();
            world.events().resume();
            world.polls().resume();
        });
    }

    private Map<Kind, List<?>> things() {
        Map<Kind, List<?>> things = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            things.put(kind, things(kind));
        }
        return things;
    }

    private List<?> things(Kind kind) {
        return switch (kind) {
            case ORIGIN -> List.of(new Origin(state.botId, state.ids.last()));
            case USER -> List.copyOf(state.users.values());
            case FORMER_USER -> List.copyOf(state.formerUsers.values());
            case GUILD -> List.copyOf(state.guilds.values());
            case SERVER_KEY -> listed(state.keys, ServerKey::new);
            case ROLE -> nested(state.roles);
            case MEMBER -> nested(state.members);
            case CHANNEL -> List.copyOf(state.channels.values());
            case THREAD_MEMBER -> threadMembers();
            case PICTURE -> listed(state.pictures, Picture::new);
            case ATTACHMENT -> List.copyOf(state.attachments.values());
            case COMMAND -> nested(state.commands);
            case EVENT -> nested(state.events);
            case BAN -> nested(state.bans);
            case WEBHOOK -> List.copyOf(state.webhooks.values());
            case INVITE -> List.copyOf(state.invites.values());
            case EMOJI -> List.copyOf(state.emojis.values());
            case READ_MARK -> readMarks();
            case AUDIT -> state.audit.all();
        };
    }

    private void put(Kind kind, Object thing) {
        switch (kind) {
            case ORIGIN -> {
                Origin origin = (Origin) thing;
                state.botId = origin.botId();
                state.ids.goOnAfter(origin.lastId());
            }
            case USER -> putUser(state.users, (User) thing);
            case FORMER_USER -> putUser(state.formerUsers, (User) thing);
            case GUILD -> {
                Guild guild = (Guild) thing;
                state.guilds.put(guild.id(), guild);
                state.members.put(guild.id(), new LinkedHashMap<>());
            }
            case SERVER_KEY ->
                    state.keys.put(((ServerKey) thing).key(), ((ServerKey) thing).guildId());
            case ROLE ->
                    into(state.roles, ((Role) thing).guildId(), ((Role) thing).id(), (Role) thing);
            case MEMBER ->
                    into(
                            state.members,
                            ((Member) thing).guildId(),
                            ((Member) thing).userId(),
                            (Member) thing);
            case CHANNEL -> state.channels.put(((Channel) thing).id(), (Channel) thing);
            case THREAD_MEMBER -> {
                ThreadMember member = (ThreadMember) thing;
                into(state.threadMembers, member.threadId(), member.userId(), member.joinedAt());
            }
            case PICTURE ->
                    state.pictures.put(((Picture) thing).hash(), ((Picture) thing).content());
            case ATTACHMENT -> state.attachments.put(((Attachment) thing).id(), (Attachment) thing);
            case COMMAND -> {
                ApplicationCommand command = (ApplicationCommand) thing;
                into(state.commands, command.guildId(), command.id(), command);
            }
            case EVENT -> {
                ScheduledEvent event = (ScheduledEvent) thing;
                into(state.events, event.guildId(), event.id(), event);
            }
            case BAN ->
                    into(state.bans, ((Ban) thing).guildId(), ((Ban) thing).userId(), (Ban) thing);
            case WEBHOOK -> state.webhooks.put(((Webhook) thing).id(), (Webhook) thing);
            case INVITE -> state.invites.put(((Invite) thing).code(), (Invite) thing);
            case EMOJI -> state.emojis.put(((Emoji) thing).id(), (Emoji) thing);
            case READ_MARK -> {
                ReadMark mark = (ReadMark) thing;
                state.reads
                        .computeIfAbsent(mark.userId(), _ -> new HashMap<>())
                        .put(mark.channelId(), mark.upTo());
            }
            case AUDIT -> state.audit.putBack((AuditEntry) thing);
        }
    }

    private static void putUser(Map<Long, User> users, User user) {
        users.put(user.id(), user);
    }

    private static <T> void into(Map<Long, Map<Long, T>> all, long owner, long id, T thing) {
        all.computeIfAbsent(owner, _ -> new LinkedHashMap<>()).put(id, thing);
    }

    private static <T> List<T> nested(Map<Long, Map<Long, T>> all) {
        List<T> things = new ArrayList<>();
        all.values().forEach(some -> things.addAll(some.values()));
        return things;
    }

    private static <K, V, T> List<T> listed(
            Map<K, V> all, java.util.function.BiFunction<K, V, T> thing) {
        List<T> things = new ArrayList<>();
        all.forEach((key, value) -> things.add(thing.apply(key, value)));
        return things;
    }

    private List<ThreadMember> threadMembers() {
        List<ThreadMember> all = new ArrayList<>();
        state.threadMembers.forEach((thread, joined) ->
                joined.forEach((user, at) -> all.add(new ThreadMember(thread, user, at))));
        return all;
    }

    private List<ReadMark> readMarks() {
        List<ReadMark> all = new ArrayList<>();
        state.reads.forEach((user, marks) ->
                marks.forEach((channel, upTo) -> all.add(new ReadMark(user, channel, upTo))));
        return all;
    }
}
