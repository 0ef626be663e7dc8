package cafe.comptoir.tickets.journal;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Person;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.desk.Staff;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.store.JournalStore;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.Said;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import org.jdbi.v3.core.Handle;

/** Writes Discord's messages down. */
final class Writing {

    private static final long MIB = 1024L * 1024;

    private final JournalStore journal;
    private final TicketJobs jobs;
    private final People people;
    private final Staff staff;
    private final Config<TicketsConfig> config;

    @Inject
    Writing(
            JournalStore journal,
            TicketJobs jobs,
            People people,
            Staff staff,
            Config<TicketsConfig> config) {
        this.journal = journal;
        this.jobs = jobs;
        this.people = people;
        this.staff = staff;
        this.config = config;
    }

    /** Returns whether a message belongs in the journal: what people say, not what we say. */
    static boolean counts(Message message) {
        long self = message.getJDA().getSelfUser().getIdLong();
        return message.getAuthor().getIdLong() != self && !message.getType().isSystem();
    }

    /** Writes a message down, or what changed in it since; its files are fetched by jobs. */
    void write(Handle tx, TicketNumber ticket, Message message) {
        Said said = said(ticket, message);
        String raw = message.getContentRaw();
        if (journal.add(tx, ticket, said, raw)) {
            said.files().stream().filter(KeptFile::isMissing).forEach(file -> jobs.fetch(tx, file));
        } else {
            journal.edit(tx, said.id(), raw, said.text());
        }
    }

    private Said said(TicketNumber ticket, Message message) {
        Person author = people.of(message.getAuthor());
        MessageReference answered = message.getMessageReference();
        return new Said(
                message.getIdLong(),
                message.getTimeCreated().toInstant(),
                Who.of(author),
                staff.includes(author),
                text(message),
                List.of(),
                null,
                answered == null ? null : answered.getMessageIdLong(),
                files(ticket, message));
    }

    /** A sticker is a picture that Discord knows by name. */
    private static String text(Message message) {
        return Stream.concat(
                        Stream.of(message.getContentDisplay()),
                        message.getStickers().stream()
                                .map(sticker -> ":" + sticker.getName() + ":"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    List<KeptFile> files(TicketNumber ticket, Message message) {
        return message.getAttachments().stream()
                .map(file -> FormFiles.upload(file).in(ticket, message.getIdLong(), maxBytes()))
                .toList();
    }

    long maxBytes() {
        return config.get().limits().fileMib() * MIB;
    }
}
