package cafe.comptoir.sshsecurity.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/**
 * A public key as OpenSSH writes it.
 *
 * @param type such as {@code ssh-ed25519}
 * @param blob its base64
 */
public record SshKey(String type, String blob) {

    private static final Set<String> TYPES =
            Set.of(
                    "ssh-ed25519",
                    "sk-ssh-ed25519@openssh.com",
                    "ssh-rsa",
                    "ecdsa-sha2-nistp256",
                    "ecdsa-sha2-nistp384",
                    "ecdsa-sha2-nistp521",
                    "sk-ecdsa-sha2-nistp256@openssh.com");

    /**
     * Checks that it is a key.
     *
     * @throws IllegalArgumentException if it is none
     */
    public SshKey {
        if (!TYPES.contains(type) || !type.equals(typeInside(blob))) {
            throw new IllegalArgumentException("not a public key: " + type);
        }
    }

    /**
     * Reads a line of a {@code .pub} file; what precedes or follows the key is left out.
     *
     * @throws IllegalArgumentException if there is no key in it
     */
    public static SshKey parse(String line) {
        String[] words = line.strip().split("\\s+");
        for (int i = 0; i + 1 < words.length; i++) {
            if (TYPES.contains(words[i])) {
                return new SshKey(words[i], words[i + 1]);
            }
        }
        throw new IllegalArgumentException(
                "not a public key: there is no line like ssh-ed25519 AAAA…");
    }

    private static String typeInside(String blob) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(blob));
        if (bytes.remaining() < 4) {
            return "";
        }
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            return "";
        }
        byte[] name = new byte[length];
        bytes.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** Returns the fingerprint as {@code ssh-keygen -l} shows it. */
    public String fingerprint() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(blob));
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return type + " " + blob;
    }
}
