package cafe.comptoir.sshsecurity;

import cafe.comptoir.sshsecurity.access.Audit;
import cafe.comptoir.sshsecurity.access.ConsoleActs;
import cafe.comptoir.sshsecurity.ssh.DoorState;
import cafe.comptoir.sshsecurity.ssh.SshDoor;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second whether those who are in may still be: a key may have been taken out at the
 * console, of which nothing tells us. And tries a busy port again.
 */
final class Keeper implements AutoCloseable {

    private static final int ROUNDS = 5;

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);

    private final SshDoor door;
    private final ConsoleActs acts;
    private final Audit audit;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable Thread thread;

    @Inject
    Keeper(SshDoor door, ConsoleActs acts, Audit audit) {
        this.door = door;
        this.acts = acts;
        this.audit = audit;
    }

    synchronized void start() {
        door.open();
        thread = Thread.ofVirtual().name("vault-keeper").start(this::run);
    }

    private void run() {
        int round = 0;
        try {
            while (!end.await(1, TimeUnit.SECONDS)) {
                look(++round % ROUNDS == 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A second without a look is bad, no further looks would be worse. */
    private void look(boolean fifth) {
        try {
            if (!(door.state() instanceof DoorState.Open)) {
                door.open();
            }
            door.reconsider();
            acts.record(audit);
            if (fifth) {
                door.recordStrangers();
            }
        } catch (RuntimeException e) {
            log.warn("The vault could not look after its sessions", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        end.countDown();
        if (thread != null) {
            join(thread);
        }
    }
}
