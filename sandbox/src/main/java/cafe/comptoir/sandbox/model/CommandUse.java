package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** People using slash commands and context menus. */
final class CommandUse {
    private static final int SUB_COMMAND = 1;
    private static final int SUB_COMMAND_GROUP = 2;
    private static final int CONTEXT_GUILD = 0;
    private static final int CONTEXT_BOT_DM = 1;

    private final State state;
    private final Access access;
    private final InteractionDesk desk;
    private final MessageWriter writer;

    CommandUse(State state, Access access, InteractionDesk desk, MessageWriter writer) {
        this.state = state;
        this.access = access;
        this.desk = desk;
        this.writer = writer;
    }

    /** A server's own command hides the global one of the same name. */
    List<ApplicationCommand> offered(long userId, long channelId) {
        Channel channel = access.visible(userId, channelId);
        PermissionSet has = access.in(userId, channel);
        if (!has.has(Permission.USE_APPLICATION_COMMANDS)) {
            return List.of();
        }
        Map<String, ApplicationCommand> byName = new LinkedHashMap<>();
        for (long scope : channel.isDm() ? List.of(0L) : List.of(0L, channel.guildId())) {
            for (ApplicationCommand command : state.commandsOf(scope).values()) {
                if (isOffered(command, channel, has)) {
                    byName.put(command.type() + " " + command.name(), command);
                }
            }
        }
        return List.copyOf(byName.values());
    }

    Interaction slash(SlashUse use) {
        return use(use, InteractionType.COMMAND, "");
    }

    Interaction autocomplete(SlashUse use, String focused) {
        return use(use, InteractionType.AUTOCOMPLETE, focused);
    }

    Interaction userMenu(long userId, long channelId, String name, long target) {
        ApplicationCommand command = find(userId, channelId, name, CommandType.USER);
        state.user(target);
        ResolvedIds resolved = ResolvedIds.none();
        resolved.users().add(target);
        return menu(userId, channelId, command, target, resolved);
    }

    Interaction messageMenu(long userId, long channelId, String name, long target) {
        ApplicationCommand command = find(userId, channelId, name, CommandType.MESSAGE);
        Message message = state.message(channelId, target);
        if (message.ephemeral() && message.visibleTo() != userId) {
            throw new ActionRefused("This person does not see that message.");
        }
        ResolvedIds resolved = ResolvedIds.none();
        resolved.messages().add(target);
        return menu(userId, channelId, command, target, resolved);
    }

    private Interaction menu(
            long userId, long channelId, ApplicationCommand command, long target, ResolvedIds ids) {
        ObjectNode data = data(command).put("target_id", Snowflake.text(target));
        Channel channel = state.channel(channelId);
        return desk.open(InteractionType.COMMAND, userId, channel, 0, data, ids, null);
    }

    private Interaction use(SlashUse use, InteractionType type, String focused) {
        List<String> path = List.of(use.path().strip().split("\\s+"));
        ApplicationCommand command =
                find(use.userId(), use.channelId(), path.getFirst(), CommandType.CHAT_INPUT);
        Channel channel = state.channel(use.channelId());
        ResolvedIds resolved = ResolvedIds.none();
        OptionReader reader = new OptionReader(state, writer, channel, resolved, focused);
        ObjectNode data = data(command);
        fill(data, command.definition(), path, 1, use, reader);
        return desk.open(type, use.userId(), channel, 0, data, resolved, null);
    }

    /** Walks down the path, one nested option a step, and puts the entered options at its end. */
    private void fill(
            ObjectNode at,
            JsonNode level,
            List<String> path,
            int step,
            SlashUse use,
            OptionReader reader) {
        List<JsonNode> subs = new ArrayList<>();
        level.path("options").forEach(option -> addIfSub(subs, option));
        if (subs.isEmpty()) {
            requirePathEnds(path, step);
            ArrayNode options = reader.read(level.path("options"), use.options());
            if (!options.isEmpty()) {
                at.set("options", options);
            }
            return;
        }
        String wanted = step < path.size() ? path.get(step) : "";
        for (JsonNode sub : subs) {
            if (sub.path("name").asText().equals(wanted)) {
                ObjectNode next = JsonNodeFactory.instance.objectNode();
                next.put("name", wanted).put("type", sub.path("type").asInt());
                fill(next, sub, path, step + 1, use, reader);
                at.putArray("options").add(next);
                return;
            }
        }
        List<String> known = subs.stream().map(sub -> sub.path("name").asText()).toList();
        throw new ActionRefused(
                "/"
                        + use.path()
                        + " is no complete command: after '"
                        + path.get(step - 1)
                        + "' comes one of "
                        + known);
    }

    private static void addIfSub(List<JsonNode> subs, JsonNode option) {
        int type = option.path("type").asInt();
        if (type == SUB_COMMAND || type == SUB_COMMAND_GROUP) {
            subs.add(option);
        }
    }

    private static void requirePathEnds(List<String> path, int step) {
        if (step < path.size()) {
            throw new ActionRefused("There is no sub-command '" + path.get(step) + "' here.");
        }
    }

    private ApplicationCommand find(long userId, long channelId, String name, CommandType type) {
        List<ApplicationCommand> offered = offered(userId, channelId);
        return offered.stream()
                .filter(command -> command.type() == type && command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> notOffered(name, type, offered));
    }

    private static ActionRefused notOffered(
            String name, CommandType type, List<ApplicationCommand> offered) {
        Set<String> names = new java.util.TreeSet<>();
        offered.stream().filter(c -> c.type() == type).forEach(c -> names.add(c.name()));
        return new ActionRefused(
                "The command '"
                        + name
                        + "' ("
                        + type
                        + ") is not offered to this person here; offered are "
                        + names);
    }

    private boolean isOffered(ApplicationCommand command, Channel channel, PermissionSet has) {
        int context = channel.isDm() ? CONTEXT_BOT_DM : CONTEXT_GUILD;
        JsonNode contexts = command.definition().path("contexts");
        boolean here = contexts.isEmpty();
        for (JsonNode allowed : contexts) {
            here |= allowed.asInt() == context;
        }
        boolean dmRefused = !command.definition().path("dm_permission").asBoolean(true);
        if (channel.isDm() && contexts.isEmpty() && dmRefused) {
            here = false;
        }
        return here && (channel.isDm() || has.hasAll(command.neededPermissions()));
    }

    private static ObjectNode data(ApplicationCommand command) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("id", Snowflake.text(command.id()));
        data.put("name", command.name());
        data.put("type", command.type().code());
        if (command.guildId() != 0) {
            data.put("guild_id", Snowflake.text(command.guildId()));
        }
        return data;
    }
}
