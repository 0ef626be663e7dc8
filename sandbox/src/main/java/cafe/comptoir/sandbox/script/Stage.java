package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.ActionRefused;
import cafe.comptoir.sandbox.model.DiscordException;
import cafe.comptoir.sandbox.model.Interaction;
import cafe.comptoir.sandbox.model.User;
import cafe.comptoir.sandbox.model.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What every part of a script shares: the world, the forms that are open in it, how long to wait, what to tell. */
record Stage(World world, Servers servers, OpenForms forms, Tail tail, Duration limit) {
    private static final int MISSING_PERMISSIONS = 50013;
    private static final int MISSING_ACCESS = 50001;

    Stage within(Duration newLimit) {
        return new Stage(world, servers, forms, tail, newLimit);
    }

    Sight sightOf(User person) {
        return new Sight(world, person);
    }

    ScriptFailure failure(String what, String advice, List<String> sight) {
        return new ScriptFailure(what, advice, sight, tail.lines());
    }

    /** Does what a person wants to do, and tells in their words why Discord or their client refused. */
    <T> T attempt(String what, Supplier<List<String>> sight, Supplier<T> act) {
        try {
            return act.get();
        } catch (ActionRefused refused) {
            throw failure(what + ": " + refused.reason(), "", sight.get()).coded(refused.code());
        } catch (DiscordException refused) {
            String reason = refused.reason() + " (" + refused.code() + ")";
            String tree = refused.errors().map(errors -> " " + errors).orElse("");
            throw failure(what + ": " + reason + tree, advice(refused.code()), sight.get())
                    .coded(refused.name());
        }
    }

    /** Starts an interaction and waits until the bot's answer can be seen. */
    Answer ask(Actor person, String what, Supplier<List<String>> sight, Supplier<Interaction> act) {
        try (Watch watch = new Watch(world)) {
            Asked asked = new Asked(attempt(what, sight, act));
            return answer(person, what, sight, watch, asked);
        }
    }

    /** Starts the same interaction several times before any answer is waited for, as an impatient hand does. */
    List<Answer> askOften(
            int times,
            Actor person,
            String what,
            Supplier<List<String>> sight,
            Supplier<Interaction> act) {
        List<Watch> watches = new java.util.ArrayList<>();
        try {
            List<Asked> all = new java.util.ArrayList<>();
            for (int i = 0; i < times; i++) {
                watches.add(new Watch(world));
                all.add(new Asked(attempt(what, sight, act)));
            }
            List<Answer> answers = new java.util.ArrayList<>();
            for (int i = 0; i < times; i++) {
                answers.add(answer(person, what, sight, watches.get(i), all.get(i)));
            }
            return answers;
        } finally {
            watches.forEach(Watch::close);
        }
    }

    private Answer answer(
            Actor person, String what, Supplier<List<String>> sight, Watch watch, Asked asked) {
        Optional<Asked.Outcome> outcome = watch.until(Optional::empty, asked::hear, limit);
        return switch (outcome.orElseGet(asked::silence)) {
            case Asked.Silent(String state) ->
                    throw failure(
                            what + ", and " + state + " within " + limit.toMillis() + " ms.",
                            "",
                            sight.get());
            case Asked.Refused(String reason) ->
                    throw failure(
                                    what
                                            + ", and the bot did not acknowledge it in time ("
                                            + reason
                                            + ").",
                                    "Is the bot connected, and does a handler answer this interaction?",
                                    sight.get())
                            .unanswered(reason);
            case Asked.Done(Answer.Kind kind, Asked.Content content) ->
                    new Answer(person, kind, content, asked);
        };
    }

    private static String advice(int code) {
        return switch (code) {
            case MISSING_PERMISSIONS ->
                    "A role or the channel does not allow it; see who may what with GET /_control/as/{who}.";
            case MISSING_ACCESS -> "This person does not see that channel.";
            default -> "";
        };
    }
}
