package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.PermissionNames;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.observe.Health;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.desk.TicketJobs;
import cafe.comptoir.tickets.store.TicketStore;
import cafe.comptoir.tickets.ticket.TicketNumber;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;

/**
 * What keeps Discord from doing its part, in words for the staff. A member of the staff must mend it,
 * so it is shown on the card and in the plugin's health; the job goes on trying meanwhile.
 */
public final class Troubles {

    private final PluginDatabase database;
    private final TicketStore tickets;
    private final TicketJobs jobs;
    private final Messages messages;
    private final Map<TicketNumber, String> current = new ConcurrentHashMap<>();

    @Inject
    Troubles(PluginDatabase database, TicketStore tickets, TicketJobs jobs, Messages messages) {
        this.database = database;
        this.tickets = tickets;
        this.jobs = jobs;
        this.messages = messages;
    }

    /** Returns how the plugin is doing. */
    public Health health() {
        return current.values().stream()
                .findFirst()
                .<Health>map(Health.Degraded::new)
                .orElseGet(Health.Up::new);
    }

    /** Notes what went wrong, if it is something that people can mend. */
    public void note(TicketNumber number, RuntimeException failure) {
        explain(failure).ifPresent(trouble -> set(number, trouble));
    }

    /** Notes what is in the way. */
    public void set(TicketNumber number, String trouble) {
        current.put(number, trouble);
        database.write(tx -> {
            boolean news = tickets.setTrouble(tx, number, trouble);
            if (news) {
                jobs.card(tx, number);
            }
            return news;
        });
    }

    /** Notes that all is well again. */
    public void clear(TicketNumber number) {
        if (current.remove(number) != null) {
            database.write(tx -> {
                tickets.clearTrouble(tx, number);
                jobs.card(tx, number);
                return number;
            });
        }
    }

    private Optional<String> explain(RuntimeException failure) {
        Texts texts = messages.cafe();
        return switch (failure) {
            case InsufficientPermissionException missing ->
                    Optional.of(
                            texts.get(
                                    "trouble.permission",
                                    PermissionNames.in(texts.locale(), missing.getPermission())));
            case ErrorResponseException refused -> explain(texts, refused.getErrorResponse());
            default -> Optional.empty();
        };
    }

    private static Optional<String> explain(Texts texts, @Nullable ErrorResponse response) {
        return switch (response) {
            case MISSING_PERMISSIONS, MISSING_ACCESS -> Optional.of(texts.get("trouble.access"));
            case MAX_CHANNELS -> Optional.of(texts.get("trouble.channels"));
            case null, default -> Optional.empty();
        };
    }
}
