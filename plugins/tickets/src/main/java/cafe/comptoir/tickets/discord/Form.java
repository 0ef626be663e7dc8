package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.ComponentIds;
import cafe.comptoir.api.interaction.RouteArguments;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.tickets.TicketsConfig;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** The form that opens a ticket: at most three questions, and one line on what becomes of them. */
final class Form {

    static final String ROUTE = "form";
    static final String PROBLEM = "problem";
    static final String MACHINE = "machine";
    static final String PICTURE = "picture";

    private static final int MAX_PROBLEM = 1500;
    private static final int MAX_MACHINE = 80;

    private final ComponentIds ids;
    private final Panel panel;
    private final KnownProblems problems;
    private final Config<TicketsConfig> config;

    @Inject
    Form(ComponentIds ids, Panel panel, KnownProblems problems, Config<TicketsConfig> config) {
        this.ids = ids;
        this.panel = panel;
        this.problems = problems;
        this.config = config;
    }

    /**
     * Where a form was opened.
     *
     * @param customer whom the ticket is for; 0 for whoever fills it in
     * @param channel of the message it comes from, or 0
     * @param message it comes from, or 0
     */
    record From(long customer, long channel, long message) {

        static final From NOWHERE = new From(0, 0, 0);

        static From of(RouteArguments arguments) {
            return new From(arguments.number(0), arguments.number(1), arguments.number(2));
        }
    }

    /** Returns the form; {@code prefill} is what the first answer already holds. */
    Modal modal(Texts texts, From from, String prefill) {
        TicketsConfig.Questions questions = config.get().questions();
        List<ModalTopLevelComponent> parts = new ArrayList<>();
        problems.lines(texts)
                .map(lines -> texts.get("form.known-problems", lines))
                .ifPresent(words -> parts.add(TextDisplay.of(words)));
        parts.add(Label.of(texts.get("form.problem"), problem(texts, prefill)));
        if (questions.machine()) {
            parts.add(
                    Label.of(
                            texts.get("form.machine"),
                            texts.get("form.machine.hint"),
                            TextInput.create(MACHINE, TextInputStyle.SHORT)
                                    .setRequired(false)
                                    .setMaxLength(MAX_MACHINE)
                                    .build()));
        }
        if (questions.pictures() > 0) {
            parts.add(
                    Label.of(
                            texts.get("form.picture"),
                            texts.get("form.picture.hint"),
                            AttachmentUpload.create(PICTURE)
                                    .setRequired(false)
                                    .setMaxValues(questions.pictures())
                                    .build()));
        }
        parts.add(TextDisplay.of(panel.dataUse(texts)));
        String id = ids.id(ROUTE, from.customer(), from.channel(), from.message());
        return Modal.create(id, texts.get("form.title")).addComponents(parts).build();
    }

    private static TextInput problem(Texts texts, String prefill) {
        TextInput.Builder input =
                TextInput.create(PROBLEM, TextInputStyle.PARAGRAPH)
                        .setPlaceholder(texts.get("form.problem.hint"))
                        .setRequiredRange(1, MAX_PROBLEM);
        String value = prefill.strip();
        return value.isEmpty()
                ? input.build()
                : input.setValue(Quote.cut(value, MAX_PROBLEM)).build();
    }
}
