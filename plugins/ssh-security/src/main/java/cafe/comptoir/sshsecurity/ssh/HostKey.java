package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.sshsecurity.access.SecretFiles;
import cafe.comptoir.sshsecurity.access.SshKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Iterator;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** The key by which the server is known: Ed25519, in OpenSSH's own format. */
record HostKey(KeyPair pair) {

    private static final int BITS = 256;

    static HostKey readOrMake(SecretFiles secrets) throws IOException, GeneralSecurityException {
        String text = secrets.readOrMake(SecretFiles.HOST_KEY, HostKey::make);
        Iterator<KeyPair> pairs =
                SecurityUtils.loadKeyPairIdentities(
                                null,
                                NamedResource.ofName(SecretFiles.HOST_KEY),
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                null)
                        .iterator();
        return new HostKey(pairs.next());
    }

    private static String make() {
        try {
            KeyPair pair = KeyUtils.generateKeyPair(KeyPairProvider.SSH_ED25519, BITS);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
                    pair, "comptoir vault", null, text);
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no Ed25519 key could be made", e);
        }
    }

    String fingerprint() {
        return SshKey.parse(PublicKeyEntry.toString(pair.getPublic())).fingerprint();
    }
}
