package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.ApplicationCommand;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.CommandType;
import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.Interactions;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.OptionInput;
import cafe.comptoir.sandbox.model.SlashUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Commands, buttons and menus, used by one person in one place. */
public final class Using {
    private final Place place;

    Using(Place place) {
        this.place = place;
    }

    /** A button or menu together with the message that it stands under. */
    record Found(Message message, Control control) {}

    Answer slash(String line, List<Option> options) {
        return asks("uses " + shown(line), () -> interactions().slash(use(line, options)));
    }

    /** Types into one option of a slash command. */
    public Answer autocomplete(String line, String option, String partial, List<Option> others) {
        return asks(
                "types \"" + partial + "\" into " + option + " of " + shown(line),
                () -> {
                    CommandLine command = CommandLine.parse(offered(), line);
                    String name = command.option(option).path("name").asText();
                    SlashUse use = use(line, others);
                    Map<String, OptionInput> inputs = new java.util.LinkedHashMap<>(use.options());
                    inputs.put(name, OptionInput.text(partial));
                    return interactions()
                            .autocomplete(
                                    new SlashUse(personId(), channelId(), use.path(), inputs),
                                    name);
                });
    }

    /** Uses a command of a message's context menu. */
    public Answer messageMenu(String menu, long messageId) {
        return asks(
                "uses '" + menu + "' on a message",
                () ->
                        interactions()
                                .messageMenu(
                                        personId(),
                                        channelId(),
                                        menuName(CommandType.MESSAGE, menu),
                                        messageId));
    }

    /** Uses a command of a person's context menu. */
    public Answer userMenu(String menu, long targetId) {
        return asks(
                "uses '" + menu + "' on a person",
                () ->
                        interactions()
                                .userMenu(
                                        personId(),
                                        channelId(),
                                        menuName(CommandType.USER, menu),
                                        targetId));
    }

    Answer click(String label) {
        return click(awaited("button", label, isButton(label)));
    }

    /** Clicks a button of this very message, by label or custom id. */
    public Answer click(Message message, String label) {
        return click(required(message, label, isButton(label)));
    }

    List<Answer> doubleClick(String label) {
        Found found = awaited("button", label, isButton(label));
        requireUsable(found);
        return place.person()
                .stage()
                .askOften(
                        2,
                        place.person(),
                        place.person().name() + " double-clicks " + found.control(),
                        place::shown,
                        () -> press(found));
    }

    Answer choose(String menu, List<String> labels) {
        return choose(awaited("menu", menu, isMenu(menu)), labels);
    }

    /** Chooses in a menu of this very message, by placeholder or custom id. */
    public Answer choose(Message message, String menu, List<String> labels) {
        return choose(required(message, menu, isMenu(menu)), labels);
    }

    /** The commands that this person's client offers here. */
    public List<ApplicationCommand> offered() {
        return interactions().offered(personId(), channelId());
    }

    /** The newest message's control of which this holds. */
    Optional<Found> find(Predicate<Control> wanted) {
        for (Message message : place.sight().messages(channelId()).reversed()) {
            for (Control control : Control.in(message.body().components())) {
                if (wanted.test(control)) {
                    return Optional.of(new Found(message, control));
                }
            }
        }
        return Optional.empty();
    }

    private Answer click(Found found) {
        requireUsable(found);
        return asks("clicks " + found.control(), () -> press(found));
    }

    private Interaction press(Found found) {
        String customId = found.control().customId();
        return interactions().click(personId(), channelId(), found.message().id(), customId);
    }

    private Answer choose(Found found, List<String> labels) {
        requireUsable(found);
        return asks(
                "chooses " + labels + " in " + found.control(),
                () -> {
                    long guildId = found.message().guildId();
                    List<String> values =
                            new Choices(place.world(), place.sight(), guildId)
                                    .of(found.control().node(), labels);
                    return interactions()
                            .select(
                                    personId(),
                                    channelId(),
                                    found.message().id(),
                                    found.control().customId(),
                                    values);
                });
    }

    private Found awaited(String kind, String label, Predicate<Control> wanted) {
        try (Watch watch = new Watch(place.world())) {
            return watch.until(() -> find(wanted), place.person().stage().limit())
                    .orElseThrow(() ->
                            place.failure(place.here(" sees no " + kind + " '" + label + "'"), ""));
        }
    }

    private Found required(Message message, String label, Predicate<Control> wanted) {
        Message now = place.current(message).message();
        return Control.in(now.body().components()).stream()
                .filter(wanted)
                .findFirst()
                .map(control -> new Found(now, control))
                .orElseThrow(() ->
                        place.failure(
                                place.here(" finds no '" + label + "' under that message"), ""));
    }

    private void requireUsable(Found found) {
        if (found.control().disabled()) {
            throw place.failure(
                    place.here(" cannot use " + found.control() + ": it is disabled"), "");
        }
    }

    private static Predicate<Control> isButton(String label) {
        return control -> control.kind() == Control.Kind.BUTTON && control.isCalled(label);
    }

    private static Predicate<Control> isMenu(String name) {
        return control -> control.kind() == Control.Kind.SELECT && control.isCalled(name);
    }

    private SlashUse use(String line, List<Option> options) {
        CommandLine command = CommandLine.parse(offered(), line);
        long guildId = place.channel().map(Channel::guildId).orElse(0L);
        Choices choices = new Choices(place.world(), place.sight(), guildId);
        Map<String, OptionInput> inputs = new OptionValues(command, choices).of(options);
        return new SlashUse(personId(), channelId(), command.path(), inputs);
    }

    private String menuName(CommandType type, String called) {
        List<String> known = new ArrayList<>();
        for (ApplicationCommand command : offered()) {
            if (command.type() == type) {
                if (CommandLine.isCalled(command.definition(), called)) {
                    return command.name();
                }
                known.add(command.name());
            }
        }
        throw place.failure(
                place.here(" is offered no '" + called + "'"), "Offered here: " + known);
    }

    private Answer asks(String what, Supplier<Interaction> act) {
        return place.person().asks(what + " in " + place.name(), place::shown, act);
    }

    private static String shown(String line) {
        return line.startsWith("/") ? line : "/" + line;
    }

    private Interactions interactions() {
        return place.world().interactions();
    }

    private long personId() {
        return place.person().id();
    }

    private long channelId() {
        return place.channelId();
    }
}
