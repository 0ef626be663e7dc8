package cafe.comptoir.sshsecurity.access;

import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.sshsecurity.access.KeyEntry.Owner;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * How a new key gets in: a person asks for a code, proves with it over SSH that they hold the key, and
 * another reader approves.
 */
public final class Enrolment {

    /** The job that asks for the approval. */
    public static final String ASK = "ask-approval";

    /** The job that tells whoever asked that nobody has answered in time. */
    public static final String LATE = "approval-late";

    /** How long a code can be used. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(10);

    /** How long somebody has to approve. */
    public static final Duration APPROVAL_LASTS = Duration.ofHours(24);

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 10;

    private final PluginDatabase database;
    private final EnrolmentStore store;
    private final Jobs jobs;
    private final KeyRing ring;
    private final Readers readers;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Enrolment(
            PluginDatabase database,
            EnrolmentStore store,
            Jobs jobs,
            KeyRing ring,
            Readers readers,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.jobs = jobs;
        this.ring = ring;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a code. */
    public sealed interface Proved {

        /** The key is whose it should be; another reader decides. */
        record Waiting(long person) implements Proved {}

        /** Nobody was given this code, or it is used or too old. */
        record NoSuchCode() implements Proved {}
    }

    /** What came of an approval. */
    public sealed interface Decided {

        /** The key is in, or is not. */
        record Done(EnrolmentRow row, boolean in) implements Decided {}

        /** Somebody has decided already, or it is too old. */
        record TooLate(Optional<EnrolmentRow> row) implements Decided {}

        /** Nobody approves their own key. */
        record OwnKey() implements Decided {}

        /** One of the two has no reader's role any more. */
        record NoRole() implements Decided {}
    }

    /** Returns a new code for a person. */
    public String begin(Person person) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        Instant now = clock.instant();
        database.write(tx -> {
            store.forget(tx, now.minus(APPROVAL_LASTS));
            store.begin(tx, EnrolmentStore.hash(code.toString()), person.id(), now);
            return code;
        });
        audit.record("enrol-begun", "person", person.id(), "name", person.name());
        return code.toString();
    }

    /** Takes a code from somebody who holds a key. */
    public Proved prove(String code, SshKey key, String from) {
        Instant now = clock.instant();
        return database.write(tx -> {
            Optional<EnrolmentRow> row =
                    store.unproved(tx, EnrolmentStore.hash(code), now.minus(CODE_LASTS));
            if (row.isEmpty()) {
                return new Proved.NoSuchCode();
            }
            store.prove(tx, row.get().id(), key, from, now);
            String lane = "enrolment-" + row.get().id();
            DataObject which = DataObject.empty().put("enrolment", row.get().id());
            jobs.now(tx, ASK, lane, which);
            jobs.at(tx, LATE, lane, now.plus(APPROVAL_LASTS), which);
            return new Proved.Waiting(row.get().person());
        });
    }

    public Optional<EnrolmentRow> find(long id) {
        return database.read(tx -> store.find(tx, id));
    }

    /** Decides whether a proved key gets in. */
    public Decided decide(Person approver, long id, boolean approved) throws IOException {
        Instant now = clock.instant();
        Optional<EnrolmentRow> row =
                find(id).filter(found -> found.isOpen(now.minus(APPROVAL_LASTS)));
        if (row.isEmpty()) {
            return new Decided.TooLate(find(id));
        }
        if (row.get().person() == approver.id()) {
            return new Decided.OwnKey();
        }
        if (readers.person(approver.id()).isEmpty()
                || (approved && readers.person(row.get().person()).isEmpty())) {
            return new Decided.NoRole();
        }
        boolean first = database.write(tx -> store.decide(tx, id, approver.id(), approved, now));
        return first ? carryOut(approver, row.get(), approved) : new Decided.TooLate(find(id));
    }

    private Decided carryOut(Person approver, EnrolmentRow row, boolean approved)
            throws IOException {
        SshKey key = row.key().orElseThrow();
        if (approved) {
            ring.add(
                    new KeyEntry(
                            new Owner.Reader(row.person()),
                            key,
                            clock.instant(),
                            Long.toString(approver.id())));
        }
        audit.record(
                approved ? "key-added" : "key-refused",
                "person",
                row.person(),
                "key",
                key.fingerprint(),
                "by",
                approver.id());
        return new Decided.Done(row, approved);
    }
}
