package cafe.comptoir.sandbox.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Avatars, icons and emoji that were uploaded, each by the hash of its bytes. */
public final class Pictures {
    private static final Pattern DATA =
            Pattern.compile("data:image/(?<kind>png|jpeg|jpg|gif|webp);base64,(?<bytes>.+)");
    private static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final int HASH_LENGTH = 32;

    private final World world;
    private final State state;

    Pictures(World world, State state) {
        this.world = world;
        this.state = state;
    }

    /** Takes a picture in as a {@code data:} address and returns its hash, which for GIFs begins with {@code a_}. */
    public String take(String field, String dataUri) {
        Matcher data = DATA.matcher(dataUri);
        if (!data.matches()) {
            throw invalid(field);
        }
        byte[] bytes = decoded(field, data.group("bytes"));
        if (bytes.length > MAX_BYTES) {
            throw DiscordError.REQUEST_TOO_LARGE.exception();
        }
        String hash = (data.group("kind").equals("gif") ? "a_" : "") + hashOf(bytes);
        world.run(() -> state.pictures.put(hash, Blob.of(bytes)));
        return hash;
    }

    public Optional<Blob> find(String hash) {
        return world.read(() -> Optional.ofNullable(state.pictures.get(hash)));
    }

    private static byte[] decoded(String field, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw invalid(field);
        }
    }

    private static String hashOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DiscordException invalid(String field) {
        return FormErrors.single(field, "IMAGE_INVALID", "Invalid image data");
    }
}
