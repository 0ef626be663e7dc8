package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Votes, and the end of polls, by hand or when their time is up. */
public final class Polls {
    private final World world;
    private final State state;
    private final Access access;
    private final Messages messages;

    Polls(World world, State state, Access access, Messages messages) {
        this.world = world;
        this.state = state;
        this.access = access;
        this.messages = messages;
        state.addListener(this::watch);
    }

    /** Makes these the person's answers, and no others; an empty set takes all votes back. */
    public Message vote(long userId, long channelId, long messageId, Set<Integer> answers) {
        return world.write(() -> {
            Message message = target(userId, channelId, messageId);
            Poll poll = poll(message);
            if (poll.closed()) {
                throw DiscordError.POLL_EXPIRED.exception();
            }
            requireAnswers(poll, answers);
            for (Poll.Answer answer : poll.answers()) {
                boolean voted = answers.contains(answer.id());
                if (voted != poll(message).voters(answer.id()).contains(userId)) {
                    message = change(message, answer.id(), userId, voted);
                }
            }
            return message;
        });
    }

    /** Ends the actor's own poll before its time. */
    public Message end(long actor, long channelId, long messageId) {
        return world.write(() -> {
            Message message = target(actor, channelId, messageId);
            if (message.body().poll() == null) {
                throw DiscordError.NO_POLL.exception();
            }
            if (message.authorId() != actor) {
                throw DiscordError.MISSING_PERMISSIONS.exception();
            }
            if (poll(message).closed()) {
                throw DiscordError.POLL_EXPIRED.exception();
            }
            return close(message);
        });
    }

    /** Who voted for an answer, by ascending id, after one. */
    public List<User> voters(
            long actor, long channelId, long messageId, int answer, int limit, long after) {
        return world.read(() -> {
            access.require(
                    actor, access.visible(actor, channelId), Permission.READ_MESSAGE_HISTORY);
            return poll(target(actor, channelId, messageId)).voters(answer).stream()
                    .filter(id -> id > after)
                    .sorted()
                    .limit(limit)
                    .map(state::user)
                    .toList();
        });
    }

    private Message change(Message message, int answer, long userId, boolean voted) {
        MessageBody body = message.body();
        Poll poll = poll(message).withVote(answer, userId, voted);
        Message after = message.withBody(body.withPoll(poll));
        state.keep(after);
        state.emit(new WorldEvent.PollVoted(after, answer, userId, voted));
        return after;
    }

    /** Watches over the polls of a world that was put back. */
    void resume() {
        state.messages.values().forEach(all -> all.values().forEach(this::endInTime));
    }

    private void watch(WorldEvent event) {
        if (event instanceof WorldEvent.MessageCreated(Message message)) {
            endInTime(message);
        }
    }

    private void endInTime(Message message) {
        Poll poll = message.body().poll();
        if (poll != null && !poll.closed()) {
            Duration left = Duration.between(state.time.now(), poll.expiry());
            state.time.after(left, () -> expire(message.channelId(), message.id()));
        }
    }

    private void expire(long channelId, long messageId) {
        world.run(() -> {
            Message message = state.messagesIn(channelId).get(messageId);
            if (message != null && !poll(message).closed()) {
                close(message);
            }
        });
    }

    private Message close(Message message) {
        Poll closed = poll(message).closedAt(state.time.now());
        Message after = message.withBody(message.body().withPoll(closed));
        messages.writer().replace(message, after);
        Channel channel = state.channel(after.channelId());
        if (!after.ephemeral()) {
            messages.writer()
                    .add(
                            channel,
                            after.authorId(),
                            MessageType.POLL_RESULT,
                            MessageDraft.text("").withEmbed(result(closed)),
                            new MessageReference(channel.guildId(), channel.id(), after.id()),
                            null,
                            0);
        }
        return after;
    }

    /** The result is an embed whose fields clients read by their names. */
    private static ObjectNode result(Poll poll) {
        ObjectNode embed = JsonNodeFactory.instance.objectNode().put("type", "poll_result");
        field(embed, "poll_question_text", poll.question());
        field(embed, "victor_answer_votes", Integer.toString(poll.mostVotes()));
        field(embed, "total_votes", Integer.toString(poll.total()));
        poll.winner()
                .ifPresent(winner -> {
                    field(embed, "victor_answer_id", Integer.toString(winner.id()));
                    field(embed, "victor_answer_text", winner.text());
                });
        return embed;
    }

    private static void field(ObjectNode embed, String name, String value) {
        embed.withArray("/fields")
                .addObject()
                .put("name", name)
                .put("value", value)
                .put("inline", false);
    }

    private Message target(long actor, long channelId, long messageId) {
        return messages.visible(actor, access.visible(actor, channelId), messageId);
    }

    private static void requireAnswers(Poll poll, Set<Integer> answers) {
        List<Integer> known = poll.answers().stream().map(Poll.Answer::id).toList();
        if (!known.containsAll(answers) || (!poll.multiselect() && answers.size() > 1)) {
            throw FormErrors.single(
                    "answer_ids", "POLL_INVALID_ANSWER", "This poll does not take these answers");
        }
    }

    private static Poll poll(Message message) {
        @Nullable Poll poll = message.body().poll();
        if (poll == null) {
            throw DiscordError.NO_POLL.exception();
        }
        return poll;
    }
}
