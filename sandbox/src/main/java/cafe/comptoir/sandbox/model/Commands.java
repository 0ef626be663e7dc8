package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application's commands, global ({@code guildId} is {@code 0}) and per server. */
public final class Commands {
    private static final int MAX_SLASH = 100;
    private static final int MAX_MENU = 15;

    private final World world;
    private final State state;

    Commands(World world, State state) {
        this.world = world;
        this.state = state;
    }

    public List<ApplicationCommand> list(long guildId) {
        return world.read(() -> List.copyOf(state.commandsOf(requireScope(guildId)).values()));
    }

    public ApplicationCommand get(long guildId, long id) {
        return world.read(() ->
                State.found(
                        state.commandsOf(requireScope(guildId)).get(id),
                        DiscordError.UNKNOWN_COMMAND));
    }

    /** Creates a command, or replaces the one of the same name and type. */
    public Saved save(long guildId, ObjectNode definition) {
        return world.write(() -> {
            requireScope(guildId);
            checkAll("", List.of(definition));
            Map<Long, ApplicationCommand> all = state.commandsOf(guildId);
            Optional<ApplicationCommand> old = sameName(all, definition);
            ApplicationCommand command = command(guildId, definition, old);
            Map<Long, ApplicationCommand> after = new LinkedHashMap<>(all);
            after.put(command.id(), command);
            requireRoom(after.values().stream().toList());
            all.put(command.id(), command);
            state.emit(new WorldEvent.CommandsChanged(guildId));
            return new Saved(command, old.isEmpty());
        });
    }

    /** Changes the given fields of one command. */
    public ApplicationCommand edit(long guildId, long id, JsonNode changes) {
        return world.write(() -> {
            ApplicationCommand old = get(guildId, id);
            ObjectNode definition = old.definition().deepCopy();
            definition.setAll((ObjectNode) changes);
            checkAll("", List.of(definition));
            ApplicationCommand command = command(guildId, definition, Optional.of(old));
            state.commandsOf(guildId).put(id, command);
            state.emit(new WorldEvent.CommandsChanged(guildId));
            return command;
        });
    }

    /** Replaces all commands of a scope, whatever their type; those that keep their name keep their id. */
    public List<ApplicationCommand> replaceAll(long guildId, List<ObjectNode> definitions) {
        return world.write(() -> {
            requireScope(guildId);
            checkAll("%d.", definitions);
            List<ApplicationCommand> all = new ArrayList<>();
            for (ObjectNode definition : definitions) {
                Optional<ApplicationCommand> old = sameName(state.commandsOf(guildId), definition);
                all.add(command(guildId, definition, old));
            }
            requireRoom(all);
            Map<Long, ApplicationCommand> scope = state.commandsOf(guildId);
            scope.clear();
            all.forEach(command -> scope.put(command.id(), command));
            state.emit(new WorldEvent.CommandsChanged(guildId));
            return all;
        });
    }

    public void delete(long guildId, long id) {
        world.run(() -> {
            state.commandsOf(guildId).remove(get(guildId, id).id());
            state.emit(new WorldEvent.CommandsChanged(guildId));
        });
    }

    private long requireScope(long guildId) {
        if (guildId != 0
                && !(state.guilds.containsKey(guildId)
                        && state.membersOf(guildId).containsKey(state.botId))) {
            throw DiscordError.MISSING_ACCESS.exception();
        }
        return guildId;
    }

    private ApplicationCommand command(
            long guildId, ObjectNode definition, Optional<ApplicationCommand> old) {
        ObjectNode own = definition.deepCopy();
        own.remove(List.of("id", "application_id", "guild_id", "version"));
        boolean same = old.isPresent() && old.get().definition().equals(own);
        return new ApplicationCommand(
                old.map(ApplicationCommand::id).orElseGet(state.ids::next),
                guildId,
                same ? old.orElseThrow().version() : state.ids.next(),
                typeOf(definition),
                definition.path("name").asText(),
                own);
    }

    private static void checkAll(String prefix, List<ObjectNode> definitions) {
        FormErrors errors = new FormErrors();
        CommandRules rules = new CommandRules(errors);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            ObjectNode definition = definitions.get(i);
            rules.check(prefix.replace("%d", Integer.toString(i)), definition);
            String key = definition.path("type").asInt(1) + ":" + definition.path("name").asText();
            if (seen.contains(key)) {
                errors.add(
                        Integer.toString(i),
                        "APPLICATION_COMMANDS_DUPLICATE_NAME",
                        "Application command names must be unique");
            }
            seen.add(key);
        }
        errors.throwIfAny();
    }

    private static void requireRoom(List<ApplicationCommand> all) {
        for (CommandType type : CommandType.values()) {
            long count = all.stream().filter(command -> command.type() == type).count();
            if (count > (type == CommandType.CHAT_INPUT ? MAX_SLASH : MAX_MENU)) {
                throw DiscordError.MAX_COMMANDS.exception();
            }
        }
    }

    private static Optional<ApplicationCommand> sameName(
            Map<Long, ApplicationCommand> all, ObjectNode definition) {
        return all.values().stream()
                .filter(command -> command.type() == typeOf(definition))
                .filter(command -> command.name().equals(definition.path("name").asText()))
                .findFirst();
    }

    private static CommandType typeOf(ObjectNode definition) {
        return switch (definition.path("type").asInt(1)) {
            case 2 -> CommandType.USER;
            case 3 -> CommandType.MESSAGE;
            default -> CommandType.CHAT_INPUT;
        };
    }

    /** A saved command, and whether it is new. */
    public record Saved(ApplicationCommand command, boolean created) {}
}
