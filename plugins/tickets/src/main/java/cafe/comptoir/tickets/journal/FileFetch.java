package cafe.comptoir.tickets.journal;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.tickets.store.FileStore;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.exceptions.HttpException;
import net.dv8tion.jda.api.utils.AttachmentProxy;

/** Brings the bytes of attached files into the plugin's folder. */
public final class FileFetch {

    /** After so many tries a file is given up, so that it cannot keep a conversation from being kept. */
    private static final int MAX_ATTEMPTS = 8;

    private final PluginDatabase database;
    private final FileStore files;
    private final PluginFiles folder;
    private final ReentrantLock[] locks = new ReentrantLock[16];

    @Inject
    FileFetch(PluginDatabase database, FileStore files, PluginFiles folder) {
        this.database = database;
        this.files = files;
        this.folder = folder;
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    void run(JobContext job) throws IOException {
        long id = job.data().getLong("file");
        fetch(id, job.attempt() >= MAX_ATTEMPTS);
    }

    /** Fetches what is still missing of a ticket. */
    public void fetchMissing(TicketNumber ticket, int attempt) throws IOException {
        for (KeptFile file : database.read(tx -> files.of(tx, ticket))) {
            if (file.isMissing()) {
                fetch(file.id(), attempt >= MAX_ATTEMPTS);
            }
        }
    }

    /**
     * Fetches a file unless it is there.
     *
     * @param lastTry whether to give it up if it does not come now
     */
    void fetch(long id, boolean lastTry) throws IOException {
        // The file's own job and the welcome may want it at the same moment.
        ReentrantLock lock = locks[(int) Math.floorMod(id >> 22, (long) locks.length)];
        lock.lock();
        try {
            Optional<KeptFile> file =
                    database.read(tx -> files.find(tx, id)).filter(KeptFile::isMissing);
            if (file.isPresent()) {
                fetch(file.get(), lastTry);
            }
        } finally {
            lock.unlock();
        }
    }

    private void fetch(KeptFile file, boolean lastTry) throws IOException {
        String path = path(file);
        try (InputStream bytes = new AttachmentProxy(file.url()).download().join()) {
            folder.write(path, bytes);
        } catch (CompletionException | IOException e) {
            if (lastTry || isGone(e)) {
                giveUp(file);
                return;
            }
            throw new IOException("cannot fetch file %d".formatted(file.id()), e);
        }
        database.write(tx -> {
            files.setPath(tx, file.id(), path);
            return path;
        });
    }

    private void giveUp(KeptFile file) {
        database.write(tx -> {
            files.setLost(tx, file.id(), KeptFile.GONE);
            return file;
        });
    }

    private static boolean isGone(Exception failure) {
        return failure.getCause() instanceof HttpException http
                && http.getMessage() != null
                && http.getMessage().matches("(403|404|410)\\b.*");
    }

    /** Names that people give to files are not trusted with where the files go. */
    private static String path(KeptFile file) {
        String plain = file.name().replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.]+", "_");
        String tail = plain.length() > 60 ? plain.substring(plain.length() - 60) : plain;
        return "tickets/%s/files/%d-%s".formatted(file.ticket(), file.id(), tail);
    }
}
