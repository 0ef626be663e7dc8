package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.post.Quote;
import cafe.comptoir.staffchat.duty.Handover.Taken;
import cafe.comptoir.staffchat.duty.Handovers.Acknowledged;
import jakarta.inject.Inject;

/** Saying that one has read what was left for the next shift. */
final class HandoverRoutes {

    private final Handovers handovers;

    @Inject
    HandoverRoutes(Handovers handovers) {
        this.handovers = handovers;
    }

    void register(Registrar on, Access access) {
        on.button(DutyButtons.ACKNOWLEDGE, Ack.EPHEMERAL, access, this::acknowledge);
    }

    private void acknowledge(ButtonContext context) {
        Texts texts = context.texts();
        long number = context.arguments().number(0);
        Acknowledged outcome = handovers.acknowledge(context.person(), number);
        context.reply(
                switch (outcome) {
                    case Acknowledged.Done(Handover note) ->
                            texts.get("handover.thanks", Quote.line(note.authorName(), 80));
                    case Acknowledged.Before(Handover _, Taken taken) ->
                            taken.by() == context.person().id()
                                    ? texts.get("handover.yours")
                                    : texts.get("handover.taken", Quote.line(taken.name(), 80));
                    case Acknowledged.Own() -> texts.get("handover.own");
                    case Acknowledged.Unknown() -> texts.get("handover.unknown");
                });
    }
}
