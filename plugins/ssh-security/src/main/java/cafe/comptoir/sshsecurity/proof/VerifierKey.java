package cafe.comptoir.sshsecurity.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of the log's key: checks <a href="https://c2sp.org/signed-note">signed notes</a>.
 *
 * @param name the key's name, without blanks or plus signs
 * @param raw the 32 bytes of the Ed25519 key
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record VerifierKey(String name, byte[] raw) {

    static final byte ED25519 = 1;
    static final String DASH = "— ";

    /** What stands before the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length));
    }

    /** Reads {@code name+id+key}; the id is checked. */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != 33 || typed[0] != ED25519) {
            throw new IllegalArgumentException("not the public key of a log");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, 33));
        if (!key.text().equals(text.strip())) {
            throw new IllegalArgumentException("the log's public key is damaged");
        }
        return key;
    }

    /** Returns {@code name+id+key}, by which others can check this log. */
    public String text() {
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().formatHex(id()),
                        Base64.getEncoder().encodeToString(typed()));
    }

    byte[] id() {
        byte[] head = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] hash =
                Hashes.sha256()
                        .digest(
                                ByteBuffer.allocate(head.length + 33)
                                        .put(head)
                                        .put(typed())
                                        .array());
        return Arrays.copyOf(hash, 4);
    }

    private byte[] typed() {
        return ByteBuffer.allocate(33).put(ED25519).put(raw).array();
    }

    /** Returns the signed text of a note, or empty if this key did not sign it. */
    public Optional<String> open(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        String text = note.substring(0, end + 1);
        boolean signed =
                note.substring(end + 2)
                        .lines()
                        .filter(line -> line.startsWith(DASH + name + " "))
                        .anyMatch(line -> isSignature(line, text));
        return signed ? Optional.of(text) : Optional.empty();
    }

    private boolean isSignature(String line, String text) {
        try {
            byte[] signature =
                    Base64.getDecoder().decode(line.substring(DASH.length() + name.length() + 1));
            if (signature.length != 68 || !Arrays.equals(signature, 0, 4, id(), 0, 4)) {
                return false;
            }
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey());
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature, 4, 64);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded =
                ByteBuffer.allocate(X509_HEAD.length + raw.length).put(X509_HEAD).put(raw).array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
