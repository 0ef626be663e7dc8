package cafe.comptoir.tickets.transcript;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.store.FileStore;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.store.JournalStore;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Said;
import cafe.comptoir.tickets.ticket.Ticket;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes transcripts into the plugin's folder. */
public final class Transcripts {

    /** What a transcript may weigh: below what Discord takes from a bot on any server. */
    static final long MAX_BYTES = 8L * 1024 * 1024;

    /** Kept free for what surrounds pictures. */
    private static final long SPARE = 64 * 1024;

    private final PluginDatabase database;
    private final JournalStore journal;
    private final HistoryStore history;
    private final FileStore files;
    private final PluginFiles folder;
    private final Messages messages;
    private final Config<TicketsConfig> config;

    @Inject
    Transcripts(
            PluginDatabase database,
            JournalStore journal,
            HistoryStore history,
            FileStore files,
            PluginFiles folder,
            Messages messages,
            Config<TicketsConfig> config) {
        this.database = database;
        this.journal = journal;
        this.history = history;
        this.files = files;
        this.folder = folder;
        this.messages = messages;
        this.config = config;
    }

    /** The two files of a transcript. */
    public record Written(Path html, Path text) {}

    /** Writes both copies, anew if they were there. */
    public void write(Ticket ticket) throws IOException {
        Conversation conversation =
                database.read(tx ->
                        new Conversation(
                                ticket,
                                files.ofForm(tx, ticket.number()),
                                journal.conversation(tx, ticket.number()),
                                history.happenings(tx, ticket.number()),
                                history.notes(tx, ticket.number())));
        for (Copy copy : Copy.values()) {
            write(conversation, copy);
        }
    }

    /** Returns one copy, writing it if it is not there. */
    public Written copy(Ticket ticket, Copy copy) throws IOException {
        Written written = new Written(path(ticket, copy, "html"), path(ticket, copy, "txt"));
        if (!Files.exists(written.html()) || !Files.exists(written.text())) {
            write(ticket);
        }
        return written;
    }

    private void write(Conversation conversation, Copy copy) throws IOException {
        Ticket ticket = conversation.ticket();
        Texts texts =
                switch (copy) {
                    case STAFF -> messages.cafe();
                    case CUSTOMER -> messages.in(ticket.language());
                };
        Wording words = new Wording(texts, config.get().timeZone());
        save(ticket, copy, "txt", new TextTranscript(words, copy).render(conversation, MAX_BYTES));
        save(ticket, copy, "html", html(words, conversation, copy));
    }

    private String html(Wording words, Conversation conversation, Copy copy) {
        HtmlTranscript page = new HtmlTranscript(words, copy, style());
        long bare = Abridge.bytes(page.render(conversation, Map.of(), MAX_BYTES));
        List<KeptFile> shown =
                Stream.concat(
                                conversation.handedIn().stream(),
                                conversation.said().stream()
                                        .filter(said -> isShown(said, copy))
                                        .flatMap(said -> said.files().stream()))
                        .filter(KeptFile::isPicture)
                        .toList();
        long room = Math.max(0, MAX_BYTES - bare - SPARE);
        return page.render(conversation, new Pictures(folder).within(shown, room), MAX_BYTES);
    }

    private static boolean isShown(Said said, Copy copy) {
        return copy == Copy.STAFF || said.deletedAt() == null;
    }

    private void save(Ticket ticket, Copy copy, String extension, String content)
            throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        folder.write(name(ticket, copy, extension), new ByteArrayInputStream(bytes));
    }

    private Path path(Ticket ticket, Copy copy, String extension) {
        return folder.resolve(name(ticket, copy, extension));
    }

    private static String name(Ticket ticket, Copy copy, String extension) {
        return "tickets/%s/transcript-%s.%s".formatted(ticket.number(), copy.fileName(), extension);
    }

    private static String style() {
        try (InputStream css = Transcripts.class.getResourceAsStream("style.css")) {
            return new String(
                    requireNonNull(css, "style.css is missing").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
