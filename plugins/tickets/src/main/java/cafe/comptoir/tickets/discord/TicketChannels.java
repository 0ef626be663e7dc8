package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.store.HistoryStore;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.Who;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.Category;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/** The private channels of tickets: finds them, creates them. */
public final class TicketChannels {

    /** More categories than a server of 500 channels (Discord's limit) can fill. */
    private static final int MAX_CATEGORIES = 10;

    private static final Pattern REF = Pattern.compile("\\b[0-9a-f]{8}\\b");

    private final JDA jda;
    private final PluginDatabase database;
    private final HistoryStore history;
    private final Places places;
    private final FullCategories full;
    private final Doors doors;
    private final Messages messages;

    @Inject
    TicketChannels(
            JDA jda,
            PluginDatabase database,
            HistoryStore history,
            Places places,
            FullCategories full,
            Doors doors,
            Messages messages) {
        this.jda = jda;
        this.database = database;
        this.history = history;
        this.places = places;
        this.full = full;
        this.doors = doors;
        this.messages = messages;
    }

    /**
     * Returns a ticket's server.
     *
     * @throws IllegalStateException while Discord says that it is unavailable
     */
    public Guild server(Ticket ticket) {
        Guild server = jda.getGuildById(ticket.server());
        if (server == null) {
            throw new IllegalStateException("server %d is unavailable".formatted(ticket.server()));
        }
        return server;
    }

    /** Returns the channel, also one that was created but never written down. */
    public Optional<TextChannel> find(Ticket ticket) {
        Guild server = server(ticket);
        Long known = ticket.channel();
        if (known != null) {
            return Optional.ofNullable(server.getTextChannelById(known));
        }
        return server.getTextChannels().stream()
                .filter(channel -> isOf(channel, ticket))
                .findFirst();
    }

    /**
     * Deletes what a request sent again after its answer was lost has made besides the channel; the
     * HTTP client does so without asking.
     */
    static void deleteCopies(Guild server, Ticket ticket, TextChannel original) {
        server.getTextChannels().stream()
                .filter(channel -> isOf(channel, ticket))
                // Not equals: JDA may know one channel by two objects, one made from the answer to
                // the request and one from the event, and compares them by identity.
                .filter(channel -> channel.getIdLong() != original.getIdLong())
                .forEach(copy -> copy.delete().reason("Ticket " + ticket.number()).complete());
    }

    /** Returns the mark of the ticket that a channel says it belongs to. */
    static Optional<String> refIn(TextChannel channel) {
        String topic = channel.getTopic();
        return topic == null
                ? Optional.empty()
                : REF.matcher(topic).results().map(MatchResult::group).reduce((_, last) -> last);
    }

    /** Creates the channel with everything that it needs, by one request. */
    TextChannel create(Ticket ticket) {
        Guild server = server(ticket);
        for (int nth = 1; nth <= MAX_CATEGORIES; nth++) {
            Category category = places.support(server, nth);
            if (!full.contains(category)) {
                try {
                    return createIn(category, ticket);
                } catch (ErrorResponseException e) {
                    if (!saysFull(e)) {
                        throw e;
                    }
                    full.add(category);
                }
            }
        }
        throw new IllegalStateException(
                "all %d support categories of %s are full"
                        .formatted(MAX_CATEGORIES, server.getName()));
    }

    private TextChannel createIn(Category category, Ticket ticket) {
        Guild server = category.getGuild();
        List<Who> guests =
                new ArrayList<>(database.read(tx -> history.guests(tx, ticket.number())));
        guests.add(ticket.customer());
        String topic =
                messages.in(ticket.language())
                        .get(
                                "channel.topic",
                                ticket.number().toString(),
                                ticket.customer().name(),
                                ticket.ref());
        return doors.guard(
                        server.createTextChannel(name(ticket), category).setTopic(topic),
                        server,
                        guests)
                .reason("Ticket %s, %s".formatted(ticket.number(), ticket.openedBy().name()))
                .complete();
    }

    private static boolean isOf(TextChannel channel, Ticket ticket) {
        return refIn(channel).filter(ticket.ref()::equals).isPresent();
    }

    /** Discord has said "full" at 48 channels as well as at 50, so only its answer counts. */
    private static boolean saysFull(ErrorResponseException refused) {
        return refused.getErrorResponse() == ErrorResponse.MAX_CHANNELS
                || refused.getSchemaErrors().stream()
                        .flatMap(error -> error.getErrors().stream())
                        .anyMatch(code -> code.getCode().equals("CHANNEL_PARENT_MAX_CHANNELS"));
    }

    private static String name(Ticket ticket) {
        String plain =
                Normalizer.normalize(ticket.customer().name(), Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String name = "ticket-" + ticket.number() + (plain.isEmpty() ? "" : "-" + plain);
        return name.substring(0, Math.min(name.length(), 80));
    }
}
