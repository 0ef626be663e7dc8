package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.Modal;
import cafe.comptoir.sandbox.model.Upload;
import java.util.List;

/** A form before a person. Fields are called by their label or by their custom id. */
public final class Form {
    private final Actor person;
    private final OpenForms.Draft draft;
    private final List<FormField> fields;

    Form(Actor person, OpenForms.Draft draft) {
        this.person = person;
        this.draft = draft;
        this.fields = FormField.in(draft.modal().components());
    }

    /** The form as the bot sent it. */
    public Modal modal() {
        return draft.modal();
    }

    public String title() {
        return draft.modal().title();
    }

    public List<FormField> fields() {
        return fields;
    }

    /** Types into a text field, in place of what was there. */
    public Form fills(String field, String text) {
        FormField found = field(field);
        boolean typed =
                found.kind() == FormField.Kind.TEXT || found.kind() == FormField.Kind.PARAGRAPH;
        require(typed, found, "takes no text; choose or attach instead");
        draft.inputs().set(found.customId(), List.of(text));
        return this;
    }

    /** Chooses in a menu, among radio buttons or check boxes: labels, or what people, roles, channels are called. */
    public Form chooses(String field, String... labels) {
        FormField found = field(field);
        boolean menu =
                switch (found.kind()) {
                    case SELECT, RADIO, CHECKBOXES -> true;
                    case TEXT, PARAGRAPH, FILE, CHECKBOX -> false;
                };
        require(menu, found, "has nothing to choose from");
        List<String> values =
                attempt("chooses in " + found, () -> choices().of(found.node(), List.of(labels)));
        draft.inputs().set(found.customId(), values);
        return this;
    }

    /** Ticks a single check box, or takes the tick away. */
    public Form ticks(String field, boolean on) {
        FormField found = field(field);
        require(found.kind() == FormField.Kind.CHECKBOX, found, "is no check box");
        draft.inputs().set(found.customId(), List.of(Boolean.toString(on)));
        return this;
    }

    /** Adds a file to a file field. */
    public Form attaches(String field, String filename, byte[] bytes) {
        FormField found = field(field);
        require(found.kind() == FormField.Kind.FILE, found, "takes no files");
        draft.inputs().attach(found.customId(), Upload.of(filename, Blob.of(bytes)));
        return this;
    }

    /** Puts these files into a file field, in place of those there. */
    public Form attaches(String field, List<Upload> files) {
        FormField found = field(field);
        require(found.kind() == FormField.Kind.FILE, found, "takes no files");
        draft.inputs().set(found.customId(), List.of(), files);
        return this;
    }

    /** Sends the form. Refused with all that Discord's client would refuse: what is required, lengths, choices. */
    public Answer submits() {
        return person.asks(
                "submits the form " + this,
                this::lines,
                () ->
                        person.stage()
                                .world()
                                .interactions()
                                .submit(
                                        person.id(),
                                        draft.modal().interactionId(),
                                        draft.inputs().all()));
    }

    /** Puts the form away without sending it. */
    public void dismisses() {
        person.stage().forms().close(person.id(), draft);
        attempt(
                "dismisses the form",
                () -> {
                    person.stage().world().interactions().dismiss(modal().interactionId());
                    return true;
                });
    }

    @Override
    public String toString() {
        return "'" + title() + "'";
    }

    /** A field by label or custom id. */
    public FormField field(String name) {
        return fields.stream()
                .filter(field -> field.isCalled(name))
                .findFirst()
                .orElseThrow(() ->
                        person.failure(
                                person.name()
                                        + " finds no field '"
                                        + name
                                        + "' in the form "
                                        + this,
                                "Its fields are " + fields));
    }

    private Choices choices() {
        long guildId =
                person.stage()
                        .world()
                        .directory()
                        .findChannel(draft.channelId())
                        .map(Channel::guildId)
                        .orElse(0L);
        return new Choices(person.stage().world(), person.sight(), guildId);
    }

    private <T> T attempt(String what, java.util.function.Supplier<T> act) {
        return person.stage().attempt(person.name() + " " + what, this::lines, act);
    }

    private void require(boolean fits, FormField field, String problem) {
        if (!fits) {
            throw person.failure("The field " + field + " of " + this + " " + problem, "");
        }
    }

    private List<String> lines() {
        return List.of("form " + this + " with " + fields);
    }
}
