package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.interaction.RouteArguments;
import cafe.comptoir.platform.dispatch.CustomIds.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.UserContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericSelectMenuInteractionEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** Reads from JDA's interaction events which route they are for. */
final class Reception {

    private static final RouteArguments NO_ARGUMENTS = new RouteArguments(List.of());

    /** Where a custom id leads that none of the plugins made: to nothing. */
    private static final Target NOWHERE = new Target("", "", NO_ARGUMENTS);

    private final HostTexts texts;

    Reception(HostTexts texts) {
        this.texts = texts;
    }

    /** Returns the interaction, or empty for one that has no routes. */
    Optional<Incoming> read(GenericInteractionCreateEvent event) {
        return switch (event) {
            case SlashCommandInteractionEvent slash ->
                    command(slash, RouteKind.SLASH, slash.getFullCommandName());
            case MessageContextInteractionEvent menu ->
                    command(menu, RouteKind.MESSAGE_MENU, menu.getName());
            case UserContextInteractionEvent menu ->
                    command(menu, RouteKind.USER_MENU, menu.getName());
            case ButtonInteractionEvent button ->
                    component(button, RouteKind.BUTTON, button.getComponentId());
            case GenericSelectMenuInteractionEvent<?, ?> select ->
                    component(select, RouteKind.SELECT, select.getComponentId());
            case ModalInteractionEvent modal ->
                    component(modal, RouteKind.MODAL, modal.getModalId());
            case CommandAutoCompleteInteractionEvent typing -> Optional.of(completion(typing));
            default -> Optional.empty();
        };
    }

    private <E extends GenericInteractionCreateEvent & IReplyCallback> Optional<Incoming> command(
            E event, RouteKind kind, String name) {
        return Optional.of(
                incoming(event, new RouteKey(kind, name), Optional.empty(), NO_ARGUMENTS));
    }

    private <E extends GenericInteractionCreateEvent & IReplyCallback> Optional<Incoming> component(
            E event, RouteKind kind, String customId) {
        Target target = CustomIds.read(customId).orElse(NOWHERE);
        return Optional.of(
                incoming(
                        event,
                        new RouteKey(kind, target.route()),
                        Optional.of(target.plugin()),
                        target.arguments()));
    }

    private <E extends GenericInteractionCreateEvent & IReplyCallback> Incoming incoming(
            E event, RouteKey key, Optional<String> plugin, RouteArguments arguments) {
        Locale locale = locale(event);
        return new Incoming(
                key,
                plugin,
                arguments,
                event.getUser().getIdLong(),
                locale,
                event,
                ack ->
                        new Acknowledgement(
                                ack, new JdaAnswers(event), texts, locale, written(event)));
    }

    private static String written(GenericInteractionCreateEvent event) {
        return event instanceof ModalInteractionEvent form
                ? form.getValues().stream()
                        .filter(value -> value.getType() == Component.Type.TEXT_INPUT)
                        .map(ModalMapping::getAsString)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n\n"))
                : "";
    }

    private static Incoming completion(CommandAutoCompleteInteractionEvent typing) {
        String name = typing.getName() + " " + typing.getFocusedOption().getName();
        return new Incoming(
                new RouteKey(RouteKind.COMPLETION, name),
                Optional.empty(),
                NO_ARGUMENTS,
                typing.getUser().getIdLong(),
                locale(typing),
                typing,
                _ -> new Proposals(choices -> typing.replyChoices(choices).submit()));
    }

    private static Locale locale(GenericInteractionCreateEvent event) {
        return event.getUserLocale() == DiscordLocale.FRENCH ? Locale.FRENCH : Locale.ENGLISH;
    }
}
