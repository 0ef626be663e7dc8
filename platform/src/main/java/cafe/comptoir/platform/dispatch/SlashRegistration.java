package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.AutocompleteContext;
import cafe.comptoir.api.interaction.Handler;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashCommand.Sub;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.SlashRoutes;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One slash command's handlers, added to a plugin's registrations. */
final class SlashRegistration implements SlashRoutes {

    private final SlashCommand command;
    private final Registrations registrations;

    SlashRegistration(SlashCommand command, Registrations registrations) {
        this.command = command;
        this.registrations = registrations;
    }

    @Override
    public SlashRoutes handle(Ack ack, Access access, Handler<SlashContext> handler) {
        if (!command.subcommands().isEmpty()) {
            throw new IllegalArgumentException(
                    "/%s has subcommands, so each has a handler of its own"
                            .formatted(command.name()));
        }
        return add(command.name(), command.servers(), ack, access, handler);
    }

    @Override
    public SlashRoutes sub(String name, Ack ack, Access access, Handler<SlashContext> handler) {
        Sub sub =
                command.subcommands().stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "/%s has no subcommand '%s'"
                                                .formatted(command.name(), name)));
        return add(command.name() + " " + name, sub.servers(), ack, access, handler);
    }

    private SlashRoutes add(
            String name,
            Set<ServerKind> servers,
            Ack ack,
            Access access,
            Handler<SlashContext> handler) {
        if (ack == Ack.EDIT) {
            throw new IllegalArgumentException(
                    "/%s cannot answer by EDIT: there is no message to change".formatted(name));
        }
        registrations.add(
                new RouteKey(RouteKind.SLASH, name),
                ack,
                access,
                servers,
                handler,
                call -> handler.handle(new JdaSlashContext(call, registrations.messages())));
        return this;
    }

    @Override
    public SlashRoutes complete(
            String option, Access access, Handler<AutocompleteContext> handler) {
        if (options().noneMatch(known -> known.name().equals(option) && known.autocomplete())) {
            throw new IllegalArgumentException(
                    "/%s has no option '%s' with proposals".formatted(command.name(), option));
        }
        registrations.add(
                completion(option),
                Ack.EPHEMERAL,
                access,
                command.servers(),
                handler,
                call -> handler.handle(new JdaAutocompleteContext(call, registrations.messages())));
        return this;
    }

    /** Returns what has no handler, one line each. */
    Stream<String> gaps(Predicate<RouteKey> handled) {
        Stream<String> commands =
                command.subcommands().isEmpty()
                        ? Stream.of(command.name())
                        : command.subcommands().stream()
                                .map(sub -> command.name() + " " + sub.name());
        return Stream.concat(
                commands.filter(name -> !handled.test(new RouteKey(RouteKind.SLASH, name)))
                        .map("/%s has no handler"::formatted),
                options()
                        .filter(Option::autocomplete)
                        .map(Option::name)
                        .distinct()
                        .filter(option -> !handled.test(completion(option)))
                        .map(option ->
                                "/%s has no handler for the proposals of option '%s'"
                                        .formatted(command.name(), option)));
    }

    SlashCommand command() {
        return command;
    }

    private RouteKey completion(String option) {
        return new RouteKey(RouteKind.COMPLETION, command.name() + " " + option);
    }

    private Stream<Option> options() {
        List<Option> own = command.options();
        return Stream.concat(
                own.stream(),
                command.subcommands().stream().flatMap(sub -> sub.options().stream()));
    }
}
