package cafe.comptoir.tickets.transcript;

import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.tickets.ticket.KeptFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures small enough to stand inside a page, all together within a budget. */
final class Pictures {

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    private static final String PREFIX = "data:image/jpeg;base64,";

    /** From what a phone shows sharply down to what still shows something. */
    private static final int[] EDGES = {1280, 960, 640, 400, 240};

    /** Below this no picture shows anything, so the work of trying is saved. */
    private static final long LEAST = 3000;

    private final PluginFiles folder;
    private final PictureShrinker shrinker = new PictureShrinker();

    Pictures(PluginFiles folder) {
        this.folder = folder;
    }

    /** Returns data URIs by file; those that are no readable picture or do not fit are left out. */
    Map<Long, String> within(List<KeptFile> files, long budget) {
        Map<Long, String> uris = new HashMap<>();
        long left = budget;
        for (int i = 0; i < files.size(); i++) {
            long share = left / (files.size() - i);
            Optional<String> uri = shrunk(files.get(i), share);
            if (uri.isPresent()) {
                uris.put(files.get(i).id(), uri.get());
                left -= uri.get().length();
            }
        }
        return uris;
    }

    private Optional<String> shrunk(KeptFile file, long maxLength) {
        String path = file.path();
        if (path == null || !file.isPicture() || maxLength < LEAST) {
            return Optional.empty();
        }
        Path original = folder.resolve(path);
        try {
            for (int edge : EDGES) {
                Optional<byte[]> jpeg = shrinker.shrink(original, edge);
                if (jpeg.isEmpty()) {
                    return Optional.empty();
                }
                String uri = PREFIX + Base64.getEncoder().encodeToString(jpeg.get());
                if (uri.length() <= maxLength) {
                    return Optional.of(uri);
                }
            }
        } catch (IOException | RuntimeException e) {
            // A broken picture is named in the transcript like any other file.
            log.debug("File {} cannot be shown as a picture", file.id(), e);
        }
        return Optional.empty();
    }
}
