package cafe.comptoir.platform.boot.sample;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.api.storage.PluginFiles;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;

/** Keeps notes in a table, and copies each into a file by a job. */
public final class Notes {

    private final PluginDatabase database;
    private final PluginFiles files;
    private final Jobs jobs;

    @Inject
    Notes(PluginDatabase database, PluginFiles files, Jobs jobs) {
        this.database = database;
        this.files = files;
        this.jobs = jobs;
    }

    int write(String text) {
        return database.write(tx -> {
            tx.execute("INSERT INTO note (text) VALUES (?)", text);
            jobs.now(tx, "copy", "copies", DataObject.empty().put("text", text));
            return count(tx);
        });
    }

    void copy(JobContext job) throws IOException {
        byte[] text = job.data().getString("text").getBytes(StandardCharsets.UTF_8);
        files.write("last-note.txt", new ByteArrayInputStream(text));
    }

    private static int count(Handle tx) {
        return tx.createQuery("SELECT count(*) FROM note").mapTo(Integer.class).one();
    }
}
