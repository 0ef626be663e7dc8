package cafe.comptoir.staffchat.post;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.post.Quote;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.jdbi.v3.core.Handle;

/** Says one sentence beside the roster, once. */
public final class Say {

    private static final String JOB = "say";

    private final Jobs jobs;
    private final Posts posts;
    private final Places places;
    private final Messages messages;
    private final Troubles troubles;
    private final Clock clock;

    @Inject
    Say(Jobs jobs, Posts posts, Places places, Messages messages, Troubles troubles, Clock clock) {
        this.jobs = jobs;
        this.posts = posts;
        this.places = places;
        this.messages = messages;
        this.troubles = troubles;
        this.clock = clock;
    }

    public void register(Registrar on) {
        on.job(JOB, this::run);
    }

    /**
     * Has a sentence said when the transaction is committed.
     *
     * @param what names the occasion; said once for each
     */
    public void say(Handle tx, String what, String text, String... arguments) {
        enqueue(tx, what, List.of(), text, arguments);
    }

    /**
     * Has a sentence said like {@link #say}, and notifies those whose mentions are among its arguments.
     *
     * @param concerned Discord's user ids
     */
    public void tell(
            Handle tx, String what, List<Long> concerned, String text, String... arguments) {
        enqueue(tx, what, concerned, text, arguments);
    }

    private void enqueue(
            Handle tx, String what, List<Long> concerned, String text, String... arguments) {
        jobs.at(
                tx,
                JOB,
                what,
                clock.instant(),
                DataObject.empty()
                        .put("text", text)
                        .put("arguments", DataArray.fromCollection(List.of(arguments)))
                        .put("concerned", DataArray.fromCollection(concerned)));
    }

    /** A job of before this was told about has none. */
    private static long[] concerned(JobContext job) {
        return job.data()
                .optArray("concerned")
                .map(people -> people.stream(DataArray::getLong).mapToLong(id -> id).toArray())
                .orElseGet(() -> new long[0]);
    }

    private void run(JobContext job) {
        Object[] arguments =
                job.data().getArray("arguments").stream((array, i) -> array.getString(i))
                        .map(word -> Quote.line(word, 200))
                        .toArray();
        String words = messages.cafe().get(job.data().getString("text"), arguments);
        troubles.watch(
                "duty-channel",
                "",
                () ->
                        posts.bring(
                                job.id(),
                                places.duty(),
                                Post.worded(
                                        new MessageCreateBuilder()
                                                .setContent(words)
                                                .setAllowedMentions(List.of())
                                                .mentionUsers(concerned(job))
                                                .build())));
    }
}
