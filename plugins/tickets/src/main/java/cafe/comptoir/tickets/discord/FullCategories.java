package cafe.comptoir.tickets.discord;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.channel.concrete.Category;

/**
 * Remembers for a while which categories Discord called full, so that each further ticket need not be
 * refused first. A room that becomes free is noticed at once.
 */
final class FullCategories {

    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

    @Inject
    FullCategories(Clock clock) {
        this.clock = clock;
    }

    private record Seen(Instant at, int channels) {}

    void add(Category category) {
        seen.put(category.getIdLong(), new Seen(clock.instant(), category.getChannels().size()));
    }

    boolean contains(Category category) {
        Seen full = seen.get(category.getIdLong());
        return full != null
                && category.getChannels().size() >= full.channels()
                && clock.instant().isBefore(full.at().plus(MEMORY));
    }
}
