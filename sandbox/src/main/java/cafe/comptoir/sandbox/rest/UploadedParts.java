package cafe.comptoir.sandbox.rest;

import cafe.comptoir.sandbox.model.Upload;
import java.util.Map;

/** Files that came with a request, by the number in {@code files[n]}. */
record UploadedParts(Map<Integer, Upload> byIndex) {
    static final UploadedParts NONE = new UploadedParts(Map.of());
}
