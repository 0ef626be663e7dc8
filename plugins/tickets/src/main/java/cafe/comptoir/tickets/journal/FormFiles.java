package cafe.comptoir.tickets.journal;

import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.FileStore;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.Upload;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files a ticket was opened with: from the form, or from the message it comes from. */
public final class FormFiles {

    private static final Logger log = LoggerFactory.getLogger(FormFiles.class);

    private final JDA jda;
    private final PluginDatabase database;
    private final FileStore files;
    private final FileFetch fetch;
    private final Writing writing;

    @Inject
    FormFiles(JDA jda, PluginDatabase database, FileStore files, FileFetch fetch, Writing writing) {
        this.jda = jda;
        this.database = database;
        this.files = files;
        this.fetch = fetch;
        this.writing = writing;
    }

    /** Returns a file as Discord hands it over. */
    public static Upload upload(Attachment file) {
        String type = file.getContentType();
        return new Upload(
                file.getIdLong(),
                file.getFileName(),
                type == null ? "application/octet-stream" : type,
                file.getSize(),
                file.getUrl());
    }

    /** Returns the files, those that can be had with their bytes. */
    public List<KeptFile> of(Ticket ticket) throws IOException {
        Message origin = origin(ticket);
        if (origin != null) {
            List<KeptFile> attached =
                    origin.getAttachments().stream()
                            .map(FormFiles::upload)
                            .map(file -> file.in(ticket.number(), null, writing.maxBytes()))
                            .toList();
            database.write(tx -> {
                attached.forEach(file -> files.add(tx, file));
                return attached;
            });
        }
        for (KeptFile file : database.read(tx -> files.ofForm(tx, ticket.number()))) {
            fetchOnce(file);
        }
        return database.read(tx -> files.ofForm(tx, ticket.number()));
    }

    /** The customer is not kept waiting for a picture that does not come; its own job tries on. */
    private void fetchOnce(KeptFile file) {
        try {
            fetch.fetch(file.id(), false);
        } catch (IOException e) {
            log.debug("File {} is not there for the welcome", file.id(), e);
        }
    }

    private @Nullable Message origin(Ticket ticket) {
        String link = ticket.origin();
        if (link == null) {
            return null;
        }
        String[] parts = link.split("/");
        GuildMessageChannel channel =
                jda.getChannelById(GuildMessageChannel.class, parts[parts.length - 2]);
        if (channel == null) {
            return null;
        }
        try {
            return channel.retrieveMessageById(parts[parts.length - 1]).complete();
        } catch (ErrorResponseException | InsufficientPermissionException e) {
            log.debug("The message that ticket {} comes from cannot be read", ticket.number(), e);
            return null;
        }
    }
}
