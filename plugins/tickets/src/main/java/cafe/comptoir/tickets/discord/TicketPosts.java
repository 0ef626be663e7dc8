package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Post;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jdbi.v3.core.Handle;

/** The messages about a ticket that must be on Discord once, whatever crashes in between. */
public final class TicketPosts {

    /** Which message; the names are part of what the database holds. */
    public enum What {
        WELCOME,
        CARD,
        ARCHIVE,
        FAREWELL,
        LEFT_IN_CHANNEL
    }

    private final Posts posts;
    private final Messages messages;

    @Inject
    TicketPosts(Posts posts, Messages messages) {
        this.posts = posts;
        this.messages = messages;
    }

    /** Returns the text by which a message is known to be about a ticket. */
    public static String footer(Texts texts, Ticket ticket) {
        return texts.get("footer", ticket.ref());
    }

    /** Sends a message unless it was sent before. Its embed's footer must be {@link #footer}. */
    public void once(
            Ticket ticket, What what, MessageChannel channel, Supplier<MessageCreateData> content) {
        Post post = new Post(content, "", found -> isAbout(found, ticket), Optional.empty());
        requireRight(channel, Permission.MESSAGE_EMBED_LINKS);
        // Few welcomes hold files; all the others are about them.
        if (what != What.WELCOME) {
            requireRight(channel, Permission.MESSAGE_ATTACH_FILES);
        }
        posts.once(key(ticket.number(), what), channel, marked(post, what));
    }

    /** Brings a message to what it is to show; its footer is in the café's language. */
    void bring(Ticket ticket, What what, MessageChannel channel, MessageCreateData content) {
        String footer = footer(messages.cafe(), ticket);
        requireRight(channel, Permission.MESSAGE_EMBED_LINKS);
        posts.bring(key(ticket.number(), what), channel, Post.footed(content, footer));
    }

    /** JDA looks only whether we may write; Discord's refusal does not say what is missing. */
    private static void requireRight(MessageChannel channel, Permission right) {
        if (channel instanceof GuildMessageChannel there
                && !there.getGuild().getSelfMember().hasPermission(there, right)) {
            throw new InsufficientPermissionException(there, right);
        }
    }

    /** In whichever language its footer is. */
    private static boolean isAbout(Message message, Ticket ticket) {
        return message.getEmbeds().stream()
                .map(MessageEmbed::getFooter)
                .anyMatch(footer ->
                        footer != null
                                && footer.getText() != null
                                && footer.getText().endsWith(ticket.ref()));
    }

    /** Returns whether a message was sent. */
    public boolean wasSent(TicketNumber ticket, What what) {
        return posts.find(key(ticket, what)).isPresent();
    }

    Optional<String> link(TicketNumber ticket, What what) {
        return posts.link(key(ticket, what));
    }

    /** Deletes what the staff has of a ticket on Discord; what its customer was given is theirs. */
    public void erase(TicketNumber ticket) {
        posts.remove(key(ticket, What.CARD));
        posts.remove(key(ticket, What.ARCHIVE));
    }

    /** Forgets all messages about a ticket. */
    public void forget(Handle tx, TicketNumber ticket) {
        for (What what : What.values()) {
            posts.forget(tx, key(ticket, what));
        }
    }

    private static String key(TicketNumber ticket, What what) {
        return what.name().toLowerCase(Locale.ROOT) + "-" + ticket;
    }

    /** The welcome and the copy left behind may be in one channel; only the copy carries a transcript. */
    private static Post marked(Post post, What what) {
        return what == What.LEFT_IN_CHANNEL
                ? new Post(
                        post.content(),
                        post.shown(),
                        post.mark().and(TicketPosts::hasTranscript),
                        post.answers())
                : post;
    }

    private static boolean hasTranscript(Message message) {
        return message.getAttachments().stream()
                .anyMatch(file -> file.getFileName().endsWith(".html"));
    }
}
