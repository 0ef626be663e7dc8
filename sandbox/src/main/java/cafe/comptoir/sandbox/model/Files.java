package cafe.comptoir.sandbox.model;

import java.text.Normalizer;
import java.util.List;

/** Takes uploads into the world as attachments. */
final class Files {
    private static final int MAX_FILES = 10;
    private static final int MAX_BYTES = 10 * 1024 * 1024;

    private final State state;

    Files(State state) {
        this.state = state;
    }

    List<Attachment> store(long channelId, List<Upload> uploads, boolean ephemeral) {
        return uploads.stream().map(upload -> store(channelId, upload, ephemeral)).toList();
    }

    static void check(List<Upload> uploads, int alreadyThere) {
        if (uploads.size() + alreadyThere > MAX_FILES) {
            throw FormErrors.single(
                    "attachments", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.");
        }
        for (Upload upload : uploads) {
            if (upload.content().size() > MAX_BYTES) {
                throw DiscordError.REQUEST_TOO_LARGE.exception();
            }
        }
    }

    /** The name as it will stand in the address: ASCII, no spaces. */
    static String safeName(String filename) {
        String ascii =
                Normalizer.normalize(filename.strip(), Normalizer.Form.NFD)
                        .replaceAll("\\s+", "_")
                        .replaceAll("[^A-Za-z0-9._-]", "");
        return ascii.isEmpty() || ascii.equals(".") || ascii.equals("..") ? "unknown" : ascii;
    }

    private Attachment store(long channelId, Upload upload, boolean ephemeral) {
        PictureSize size = PictureSize.of(upload.content());
        Attachment attachment =
                new Attachment(
                        state.ids.next(),
                        channelId,
                        safeName(upload.filename()),
                        upload.contentType(),
                        upload.description(),
                        size.width(),
                        size.height(),
                        ephemeral,
                        upload.content());
        state.attachments.put(attachment.id(), attachment);
        return attachment;
    }
}
