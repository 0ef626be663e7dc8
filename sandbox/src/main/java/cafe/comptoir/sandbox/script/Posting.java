package cafe.comptoir.sandbox.script;

import cafe.comptoir.sandbox.model.Invite;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.NewPoll;
import cafe.comptoir.sandbox.model.Poll;
import cafe.comptoir.sandbox.model.Webhook;
import cafe.comptoir.sandbox.model.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one person does with messages besides writing them: pins, announcements, polls. Messages are meant by their ids. */
public final class Posting {
    private final Place place;

    Posting(Place place) {
        this.place = place;
    }

    /** Pins a message, or lets go of it. */
    public Place pins(long messageId, boolean pinned) {
        return place.attempt(
                pinned ? "pins a message" : "unpins a message",
                () -> {
                    world().pins().set(personId(), place.channelId(), messageId, pinned);
                    return place;
                });
    }

    /** Sends an announcement on to the servers that follow the channel. */
    public Seen publishes(long messageId) {
        return changed(
                "publishes a message",
                () -> world().publishing().publish(personId(), place.channelId(), messageId));
    }

    /** Asks everybody here. */
    public Seen asks(NewPoll poll) {
        return changed(
                "asks " + poll.question(),
                () ->
                        world().messages()
                                .post(personId(), place.channelId(), MessageDraft.of(poll)));
    }

    /** Votes for exactly these answers, by their texts; none takes the vote back. */
    public Seen votes(long messageId, List<String> answers) {
        return changed(
                "votes for " + answers,
                () -> {
                    Message message =
                            world().messages().get(personId(), place.channelId(), messageId);
                    return world().polls()
                            .vote(
                                    personId(),
                                    place.channelId(),
                                    messageId,
                                    idsOf(message, answers));
                });
    }

    /** Ends this person's own poll. */
    public Seen ends(long messageId) {
        return changed(
                "ends a poll", () -> world().polls().end(personId(), place.channelId(), messageId));
    }

    /** Lets these announcements come into another channel. */
    public Webhook follows(Place target) {
        return place.attempt(
                "lets #" + target.name() + " follow",
                () -> world().webhooks().follow(personId(), place.channelId(), target.channelId()));
    }

    public Webhook makesWebhook(String name) {
        return place.attempt(
                "makes the webhook " + name,
                () -> world().webhooks().create(personId(), place.channelId(), name, null));
    }

    public Invite invites(Invite.Terms terms) {
        return place.attempt(
                "makes an invite",
                () -> world().invites().create(personId(), place.channelId(), terms, true));
    }

    private Set<Integer> idsOf(Message message, List<String> answers) {
        Poll poll = message.body().poll();
        Set<Integer> ids = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>(answers);
        for (Poll.Answer answer : poll == null ? List.<Poll.Answer>of() : poll.answers()) {
            if (unknown.removeIf(text -> Wording.same(answer.text(), text))) {
                ids.add(answer.id());
            }
        }
        if (!unknown.isEmpty()) {
            throw place.failure(place.here(" finds no answer " + unknown), "");
        }
        return ids;
    }

    private Seen changed(String what, java.util.function.Supplier<Message> act) {
        return place.current(place.attempt(what, act));
    }

    private World world() {
        return place.world();
    }

    private long personId() {
        return place.person().id();
    }
}
