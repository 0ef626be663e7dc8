package cafe.comptoir.sandbox.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A poll on a message, with who voted for which answer, first voter first. */
public record Poll(
        String question,
        List<Answer> answers,
        Instant expiry,
        boolean multiselect,
        boolean closed,
        Map<Integer, List<Long>> votes) {
    public Poll {
        answers = List.copyOf(answers);
        votes = Map.copyOf(votes);
    }

    /** One answer; the emoji as in {@link Reaction}. */
    public record Answer(int id, String text, @Nullable String emoji) {}

    public List<Long> voters(int answer) {
        return votes.getOrDefault(answer, List.of());
    }

    /** All votes; who chose two answers counts twice. */
    public int total() {
        return votes.values().stream().mapToInt(List::size).sum();
    }

    /** The one answer with the most votes; none when nobody voted or several share the lead. */
    public Optional<Answer> winner() {
        int most = mostVotes();
        List<Answer> leading =
                answers.stream().filter(a -> most > 0 && voters(a.id()).size() == most).toList();
        return leading.size() == 1 ? Optional.of(leading.getFirst()) : Optional.empty();
    }

    int mostVotes() {
        return votes.values().stream().map(List::size).max(Comparator.naturalOrder()).orElse(0);
    }

    Poll withVote(int answer, long userId, boolean voted) {
        List<Long> voters = new ArrayList<>(voters(answer));
        voters.remove(userId);
        if (voted) {
            voters.add(userId);
        }
        Map<Integer, List<Long>> all = new HashMap<>(votes);
        all.put(answer, List.copyOf(voters));
        return new Poll(question, answers, expiry, multiselect, closed, all);
    }

    Poll closedAt(Instant now) {
        Instant end = now.isBefore(expiry) ? now : expiry;
        return new Poll(question, answers, end, multiselect, true, votes);
    }
}
