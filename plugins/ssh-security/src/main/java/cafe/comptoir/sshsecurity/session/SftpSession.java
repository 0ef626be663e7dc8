package cafe.comptoir.sshsecurity.session;

import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** SFTP for readers: version 3, to look and to fetch. */
public final class SftpSession {

    private static final int LONGEST = 256 * 1024;

    private final Vault vault;

    @Inject
    SftpSession(Vault vault) {
        this.vault = vault;
    }

    /** Answers until the other end hangs up. */
    public int run(Login login, Streams io) throws IOException {
        if (!(login instanceof Login.Reader reader)) {
            vault.record(login, "refused", "command", "sftp", "reason", "role");
            return VaultCommands.FAILED;
        }
        vault.record(login, "sftp-begun");
        Catalogue catalogue =
                Catalogue.of(vault.store().folder(), vault.store().blocks(), vault.zone());
        DataInputStream in = new DataInputStream(io.in());
        try (SftpAnswers answers = new SftpAnswers(vault, reader, catalogue)) {
            while (true) {
                int length = in.readInt();
                if (length < 1 || length > LONGEST) {
                    return VaultCommands.FAILED;
                }
                byte[] packet = new byte[length];
                in.readFully(packet);
                answers.answer(ByteBuffer.wrap(packet)).send(io.out());
            }
        } catch (EOFException e) {
            return VaultCommands.DONE;
        } finally {
            vault.record(login, "sftp-ended");
        }
    }
}
