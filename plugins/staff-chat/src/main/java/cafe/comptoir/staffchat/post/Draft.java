package cafe.comptoir.staffchat.post;

import java.util.Optional;
import java.util.function.Predicate;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed.Footer;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * What a message is to show.
 *
 * @param mark by what it is known again among our messages of that time
 * @param answers the message that it is a reply to
 */
public record Draft(MessageCreateData content, Predicate<Message> mark, Optional<Long> answers) {

    /** Returns a message that is known again by the footer of its embed. */
    public static Draft footed(MessageCreateData content, String footer) {
        return new Draft(content, message -> hasFooter(message, footer), Optional.empty());
    }

    /** Returns a message that is known again by its words. */
    public static Draft worded(MessageCreateData content) {
        String words = content.getContent();
        return new Draft(
                content, message -> message.getContentRaw().equals(words), Optional.empty());
    }

    /** Returns a message that is known again by what it is a reply to. */
    public static Draft answering(MessageCreateData content, long message) {
        return new Draft(content, found -> answers(found, message), Optional.of(message));
    }

    String digest() {
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
