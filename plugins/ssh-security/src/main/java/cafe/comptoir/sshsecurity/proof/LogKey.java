package cafe.comptoir.sshsecurity.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The log's own key, which signs its checkpoints. */
public final class LogKey {

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private LogKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /** Makes a key whose name no other log has. */
    public static LogKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] hash = Hashes.sha256().digest(pair.getPublic().getEncoded());
            String name = "comptoir-vault/" + HexFormat.of().formatHex(hash, 0, 6);
            return new LogKey(pair.getPrivate(), VerifierKey.of(name, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static LogKey parse(String text) {
        String[] lines = text.strip().split("\n");
        if (lines.length != 2) {
            throw new IllegalArgumentException("the log's key has two lines");
        }
        try {
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[1])));
            return new LogKey(secret, VerifierKey.parse(lines[0]));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the log's key is damaged", e);
        }
    }

    /** Returns the whole key, the secret half included. */
    public String text() {
        return verifier.text()
                + "\n"
                + Base64.getEncoder().encodeToString(secret.getEncoded())
                + "\n";
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** Returns a text with its signature. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(68).put(verifier.id()).put(signature.sign()).array();
            return text
                    + "\n"
                    + VerifierKey.DASH
                    + verifier.name()
                    + " "
                    + Base64.getEncoder().encodeToString(whole)
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the log's key does not sign", e);
        }
    }
}
