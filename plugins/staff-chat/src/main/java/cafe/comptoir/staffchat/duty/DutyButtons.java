package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.ComponentIds;
import jakarta.inject.Inject;
import net.dv8tion.jda.api.components.buttons.Button;

/** The buttons of the roster and the hand-overs. */
final class DutyButtons {

    static final String START = "duty-start";
    static final String BREAK = "duty-break";
    static final String END = "duty-end";
    static final String ACKNOWLEDGE = "handover-read";

    private final ComponentIds ids;

    @Inject
    DutyButtons(ComponentIds ids) {
        this.ids = ids;
    }

    Button start(Texts texts) {
        return Button.success(ids.id(START), texts.get("button.start"));
    }

    Button pause(Texts texts) {
        return Button.secondary(ids.id(BREAK), texts.get("button.break"));
    }

    Button end(Texts texts) {
        return Button.secondary(ids.id(END), texts.get("button.end"));
    }

    Button acknowledge(Texts texts, long handover) {
        return Button.primary(ids.id(ACKNOWLEDGE, handover), texts.get("button.acknowledge"));
    }

    /** Returns the button for one of several hand-overs in one message. */
    Button acknowledgeOne(Texts texts, long handover) {
        String label = texts.get("button.acknowledge-one", Long.toString(handover));
        return Button.primary(ids.id(ACKNOWLEDGE, handover), label);
    }
}
