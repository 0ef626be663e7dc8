package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.Nullable;

/** A stored file. {@code width} and {@code height} are {@code 0} for anything that is not a known picture. */
public record Attachment(
        long id,
        long channelId,
        String filename,
        String contentType,
        @Nullable String description,
        int width,
        int height,
        boolean ephemeral,
        Blob content) {
    public int size() {
        return content.size();
    }

    public boolean isImage() {
        return width > 0;
    }
}
