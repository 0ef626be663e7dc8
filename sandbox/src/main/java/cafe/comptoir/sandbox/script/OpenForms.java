package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.InteractionAnswer;
import cafe.comptoir.sandbox.model.InteractionType;
import cafe.comptoir.sandbox.model.Modal;
import cafe.comptoir.sandbox.model.World;
import cafe.comptoir.sandbox.model.WorldEvent;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The one form that each person has before them. A client shows only the newest. */
final class OpenForms implements AutoCloseable {
    private final Map<Long, Draft> byPerson = new ConcurrentHashMap<>();
    private final World.Subscription subscription;

    OpenForms(World world) {
        this.subscription = world.subscribe(this::note);
    }

    /** A form and what has been entered into it so far. */
    record Draft(Modal modal, long channelId, FormInputs inputs) {}

    Optional<Draft> of(long personId) {
        return Optional.ofNullable(byPerson.get(personId));
    }

    void close(long personId, Draft draft) {
        byPerson.remove(personId, draft);
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void note(WorldEvent event) {
        switch (event) {
            case WorldEvent.InteractionAnswered(var interaction, var answer) ->
                    note(interaction, answer);
            case WorldEvent.WorldReset _ -> byPerson.clear();
            default -> {
                // Nothing else opens or closes a form.
            }
        }
    }

    /** A form that was sent stays until something has come of it; where nothing came it can be sent again. */
    private void note(Interaction interaction, InteractionAnswer answer) {
        long person = interaction.userId();
        switch (answer) {
            case InteractionAnswer.ModalShown(Modal modal) ->
                    byPerson.put(
                            person, new Draft(modal, interaction.channelId(), new FormInputs()));
            case InteractionAnswer.Failed _ -> {
                // What was entered is still there.
            }
            default -> {
                if (interaction.type() == InteractionType.MODAL_SUBMIT) {
                    byPerson.remove(person);
                }
            }
        }
    }
}
