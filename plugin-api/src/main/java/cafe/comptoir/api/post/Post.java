package cafe.comptoir.api.post;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed.Footer;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What a message is to show.
 *
 * @param content asked only when something is sent
 * @param shown a digest of the content: the message is edited when it differs from the last one
 * @param mark by what the message is known again among the bot's messages of that time in the channel
 * @param answers the id of the message that it is a reply to
 */
public record Post(
        Supplier<MessageCreateData> content,
        String shown,
        Predicate<Message> mark,
        Optional<Long> answers) {

    /** Returns a message that is known again by the footer of an embed, which no other has. */
    public static Post footed(MessageCreateData content, String footer) {
        return of(content, message -> hasFooter(message, footer));
    }

    /**
     * Returns a message that is costly to make, with a picture perhaps; known again by the footer of an
     * embed, which no other has.
     */
    public static Post footed(Supplier<MessageCreateData> content, String shown, String footer) {
        return new Post(content, shown, message -> hasFooter(message, footer), Optional.empty());
    }

    /** Returns a message that is known again by its words, for one that will always say the same. */
    public static Post worded(MessageCreateData content) {
        String words = content.getContent();
        return of(content, message -> message.getContentRaw().equals(words));
    }

    /** Returns a reply, known again by what it is a reply to. One to a deleted message is sent too. */
    public static Post answering(MessageCreateData content, long message) {
        return new Post(
                () -> content,
                digest(content),
                found -> answers(found, message),
                Optional.of(message));
    }

    private static Post of(MessageCreateData content, Predicate<Message> mark) {
        return new Post(() -> content, digest(content), mark, Optional.empty());
    }

    private static String digest(MessageCreateData content) {
        return Integer.toHexString(content.toData().toString().hashCode());
    }

    private static boolean hasFooter(Message message, String footer) {
        return message.getEmbeds().stream()
                .anyMatch(embed -> {
                    Footer found = embed.getFooter();
                    return found != null && footer.equals(found.getText());
                });
    }

    private static boolean answers(Message found, long message) {
        var reference = found.getMessageReference();
        return reference != null && reference.getMessageIdLong() == message;
    }
}
