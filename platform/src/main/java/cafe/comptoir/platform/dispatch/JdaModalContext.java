package cafe.comptoir.platform.dispatch;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.interaction.RouteArguments;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** A form that was submitted. */
final class JdaModalContext extends JdaReplyContext<ModalInteraction> implements ModalContext {

    JdaModalContext(Call call, Messages messages) {
        super(call, messages, ModalInteraction.class);
    }

    @Override
    public RouteArguments arguments() {
        return call().incoming().arguments();
    }

    @Override
    public Optional<String> value(String input) {
        return input(input).flatMap(JdaModalContext::single).filter(text -> !text.isEmpty());
    }

    private static Optional<String> single(ModalMapping input) {
        return switch (input.getType()) {
            case TEXT_INPUT, RADIO_GROUP ->
                    Optional.ofNullable(input.getAsOptionalString()).map(String::strip);
            case CHECKBOX -> Optional.of(Boolean.toString(input.getAsBoolean()));
            case Component.Type type when manyValued(type) ->
                    input.getAsStringList().stream().findFirst();
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> values(String input) {
        return input(input)
                .filter(found -> manyValued(found.getType()))
                .map(ModalMapping::getAsStringList)
                .orElseGet(() -> value(input).stream().toList());
    }

    private static boolean manyValued(Component.Type type) {
        return type == Component.Type.STRING_SELECT
                || type == Component.Type.CHECKBOX_GROUP
                || type.isEntitySelectMenu();
    }

    @Override
    public List<Attachment> attachments(String input) {
        return input(input)
                .filter(found -> found.getType() == Component.Type.FILE_UPLOAD)
                .map(ModalMapping::getAsAttachmentList)
                .orElse(List.of());
    }

    @Override
    public Optional<Message> message() {
        return Optional.ofNullable(interaction().getMessage());
    }

    private Optional<ModalMapping> input(String input) {
        return Optional.ofNullable(interaction().getValue(input));
    }
}
