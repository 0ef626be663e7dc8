package cafe.comptoir.sandbox.keeping;

import cafe.comptoir.sandbox.model.Inventory;
import cafe.comptoir.sandbox.model.Ledger;
import cafe.comptoir.sandbox.model.World;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A world that is kept in a folder. What changes is written twice a second by a thread of its own; a process that is
 * killed loses what came after. While the disk takes nothing the world goes on, and all is written once it does again.
 */
public final class KeptWorld implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptWorld.class);
    private static final long PAUSE_MILLIS = 500;

    /** A journal with this many times as many lines as things is written anew. */
    private static final int MOST_HISTORY = 3;

    private static final int ALWAYS_FINE = 20_000;

    private final Path folder;
    private final Path file;
    private final FolderLock lock;
    private final BlobFolder blobs;
    private final Lines lines;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Holdings holdings = new Holdings();
    private @Nullable Journal journal;
    private @Nullable Ledger ledger;
    private @Nullable Thread writer;
    private volatile @Nullable String problem;
    private long seenVersion = -1;
    private int journalLines;

    private KeptWorld(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.file = folder.resolve("world.jsonl");
        this.lock = FolderLock.on(folder);
        this.blobs = new BlobFolder(folder.resolve("files"));
        this.lines = new Lines(Handwriting.with(blobs));
    }

    /**
     * Takes a folder, which is made if it is missing.
     *
     * @throws WorldNotKept when another sandbox has it, or it cannot be used
     */
    public static KeptWorld open(Path folder) {
        try {
            return new KeptWorld(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    /**
     * Fills an empty world with what is kept here. Returns {@code false} when that is nothing yet.
     *
     * @throws WorldNotKept when it is damaged or of a newer format; it is left as it is
     */
    public boolean putBackInto(World world) {
        if (Files.notExists(file)) {
            return false;
        }
        JournalReader.Found found = new JournalReader(file, lines).read();
        holdings = found.holdings();
        journalLines = found.lines();
        world.ledger().restore(holdings.things(), holdings.messages());
        try {
            journal = Journal.goOn(file, found.end());
            tidy();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        return true;
    }

    /** Keeps a world from now on. */
    public void follow(World world) {
        ledger = world.ledger();
        try {
            write();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        writer = Thread.ofPlatform().daemon().name("sandbox-keeping").start(this::keepOn);
    }

    public Path folder() {
        return folder;
    }

    /** Why nothing is written at the moment, if so. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Writes what is still to be written and lets go of the folder. */
    @Override
    public void close() {
        closing.countDown();
        try (FolderLock _ = lock) {
            if (writer != null) {
                writer.join();
                save();
            }
            if (journal != null) {
                journal.close();
            }
        } catch (IOException e) {
            LOG.warn("The world in {} was not closed: {}", folder, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes files of attachments that are no more, and first the lines that still speak of them. */
    private void tidy() throws IOException {
        blobs.endReading();
        List<Path> unneeded = blobs.unneeded(holdings.blobs());
        if (!unneeded.isEmpty()) {
            beginAnew();
            for (Path one : unneeded) {
                Files.delete(one);
            }
        }
    }

    private void keepOn() {
        try {
            while (!closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                save();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes now what has changed; when that fails, {@link #problem} says why. */
    public synchronized void save() {
        Ledger counted = ledger;
        if (counted == null || (problem == null && counted.version() == seenVersion)) {
            return;
        }
        try {
            write();
            if (problem != null) {
                problem = null;
                LOG.warn("The world in {} is kept again.", folder);
            }
        } catch (IOException e) {
            if (problem == null) {
                LOG.warn(
                        "The world in {} is not kept at the moment: {}. It goes on, and all is written as soon as the disk takes it.",
                        folder,
                        reason(e));
            }
            problem = reason(e);
        }
    }

    private void write() throws IOException {
        Ledger counted = Objects.requireNonNull(ledger, "ledger is null");
        long version = counted.version();
        Inventory inventory = counted.take();
        List<Entry> differences = holdings.differences(inventory);
        Journal open = journal;
        if (open != null && !differences.isEmpty()) {
            open.append(lines.batch(differences));
        }
        holdings.written(inventory, differences);
        journalLines += differences.size();
        seenVersion = version;
        if (open == null || journalLines > ALWAYS_FINE + MOST_HISTORY * holdings.size()) {
            beginAnew();
        }
    }

    private void beginAnew() throws IOException {
        List<Entry> everything = holdings.everything();
        Journal old = journal;
        journal = Journal.begin(file, lines.header(), lines.batch(everything));
        journalLines = everything.size();
        if (old != null) {
            old.close();
        }
    }

    private static WorldNotKept unusable(Path folder, IOException e) {
        return new WorldNotKept(
                "The world cannot be kept in %s: %s. Name a folder that can be written to."
                        .formatted(folder, reason(e)),
                e);
    }

    private static String reason(IOException e) {
        String said = e.getMessage() == null ? "" : e.getMessage();
        return e instanceof FileSystemException
                ? e.getClass().getSimpleName() + " " + said
                : said.lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
