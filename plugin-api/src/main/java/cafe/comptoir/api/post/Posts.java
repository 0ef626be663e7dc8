package cafe.comptoir.api.post;

import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.jdbi.v3.core.Handle;

/**
 * The plugin's messages on Discord, each under a key of the plugin's own. Before one is sent, the
 * intention is written down; where that is found and nothing is known of the message, it is looked for
 * by its {@link Post#mark} before it is sent. So a crash at any moment neither loses nor doubles it.
 *
 * <p>What asks Discord blocks; call it from a {@link cafe.comptoir.api.job.JobHandler job}, which is
 * tried again after a failure, and for one key from one job at a time: the key as the job's key does
 * that. What Discord refuses comes out as JDA's {@code ErrorResponseException} or {@code
 * InsufficientPermissionException}. Comes with the capability {@code storage}.
 *
 * <pre>{@code
 * on.job("roster", job -> posts.bring("roster", channel, Post.footed(message, "Planning")));
 * }</pre>
 */
public interface Posts {

    /**
     * Brings a message to what it is to show: sends it, edits it, or leaves it. One that somebody has
     * deleted is sent anew; one in another channel is deleted there.
     *
     * @param key up to 100 characters
     */
    void bring(String key, MessageChannel channel, Post post);

    /** Sends a message unless it was sent before; afterwards it is neither edited nor sent anew. */
    void once(String key, MessageChannel channel, Post post);

    /**
     * Edits a message, if it shows something else.
     *
     * @return false if it is not there: never sent, or somebody has deleted it
     */
    boolean edit(String key, Post post);

    /** Deletes a message, if it is there, and forgets it. */
    void remove(String key);

    /** Returns where a message is, as far as the host knows. Asks the database, not Discord. */
    Optional<Posted> find(String key);

    /** Returns a message's address for people to click on, if it is in a channel the bot sees. */
    Optional<String> link(String key);

    /** Asks Discord whether a message is still there: somebody may have deleted it unheard. */
    void forgetIfDeleted(String key);

    /** Returns which of the plugin's messages this is; none for other messages. */
    Optional<String> keyOf(Handle transaction, long message);

    /** Forgets a message, so that {@link #bring} and {@link #once} send it anew. */
    void forget(Handle transaction, String key);
}
