package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.sshsecurity.access.Enrolment;
import cafe.comptoir.sshsecurity.query.QueryException;
import cafe.comptoir.sshsecurity.query.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Every command that can be given over SSH. */
public final class VaultCommands {

    /** Exit codes, as the console's. */
    static final int DONE = 0;

    static final int FAILED = 1;
    static final int WRONG = 2;

    private final Vault vault;
    private final ReadCommands reading;
    private final WriteCommands writing;
    private final Enrolment enrolment;

    @Inject
    VaultCommands(Vault vault, ReadCommands reading, WriteCommands writing, Enrolment enrolment) {
        this.vault = vault;
        this.reading = reading;
        this.writing = writing;
        this.enrolment = enrolment;
    }

    /**
     * Does a command.
     *
     * @return the exit code
     * @throws IOException if the other end is gone or the disk cannot be read
     */
    public int run(Login login, String line, Streams io, Texts texts)
            throws IOException, InterruptedException {
        List<String> words = Tokens.of(line);
        return switch (login) {
            case Login.Reader reader -> read(reader, line, words, io, texts);
            case Login.Shipper shipper -> writing.run(shipper, line, words, io, texts);
            case Login.Enrolling enrolling -> enrol(enrolling, line, io, texts);
        };
    }

    private int read(Login.Reader reader, String line, List<String> words, Streams io, Texts texts)
            throws IOException, InterruptedException {
        if (vault.readers().person(reader.entry()).isEmpty()) {
            vault.record(reader, "refused", "command", line, "reason", "role");
            io.complain(texts.get("ssh.no-role"));
            return FAILED;
        }
        try {
            return reading.run(reader, line, words, io, texts);
        } catch (QueryException e) {
            vault.record(reader, "misspelt", "command", line);
            io.complain(texts.get(e.key(), e.argument()));
            return WRONG;
        }
    }

    private int enrol(Login.Enrolling login, String code, Streams io, Texts texts)
            throws IOException {
        return switch (enrolment.prove(code.strip(), login.key(), login.from())) {
            case Enrolment.Proved.Waiting(long person) -> {
                vault.record(login, "enrol-proved", "for", person);
                io.say(texts.get("ssh.enrol.waiting", login.key().fingerprint()));
                yield DONE;
            }
            case Enrolment.Proved.NoSuchCode() -> {
                vault.record(login, "refused", "command", "enrol", "reason", "code");
                io.complain(texts.get("ssh.enrol.no-code"));
                yield FAILED;
            }
        };
    }
}
