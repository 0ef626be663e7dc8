package cafe.comptoir.sandbox.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message says. The nodes are as Discord shows them, except that files are still {@code attachment://name}. */
public record MessageBody(
        String content,
        ArrayNode embeds,
        ArrayNode components,
        List<Attachment> attachments,
        int flags,
        Mentions mentions,
        boolean tts,
        @Nullable Poll poll,
        @Nullable Snapshot forwarded) {
    public MessageBody {
        attachments = List.copyOf(attachments);
    }

    public MessageBody withFlags(int newFlags) {
        return new MessageBody(
                content, embeds, components, attachments, newFlags, mentions, tts, poll, forwarded);
    }

    MessageBody withPoll(Poll newPoll) {
        return new MessageBody(
                content, embeds, components, attachments, flags, mentions, tts, newPoll, forwarded);
    }

    public boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }

    public Optional<Attachment> attachment(String filename) {
        return attachments.stream()
                .filter(file -> file.filename().equals(Files.safeName(filename)))
                .findFirst();
    }
}
