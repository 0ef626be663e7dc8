package cafe.comptoir.sshsecurity.query;

import cafe.comptoir.api.service.LogClass;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Reads {@code from -1h host=poste-12 program=sshd ip=10.0.0.0/8 "Failed password"}. */
public final class QueryParser {

    private final Clock clock;
    private final ZoneId zone;

    public QueryParser(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Reads what follows the command's name.
     *
     * @throws QueryException if it cannot be understood
     */
    public Query parse(List<String> tokens) throws QueryException {
        Draft draft = new Draft(new TimeWord(clock.instant(), zone));
        Iterator<String> rest = tokens.iterator();
        while (rest.hasNext()) {
            draft.take(rest.next(), rest);
        }
        return draft.query();
    }

    /** Reads a count. */
    public static long number(String text) throws QueryException {
        if (!text.matches("\\d{1,18}")) {
            throw new QueryException("query.limit", text);
        }
        return Long.parseLong(text);
    }

    private static final class Draft {
        private final TimeWord times;
        private Instant from = Instant.EPOCH;
        private Instant to = Instant.parse("9999-01-01T00:00:00Z");
        private final List<String> hosts = new ArrayList<>();
        private final List<String> programs = new ArrayList<>();
        private final List<LogClass> kinds = new ArrayList<>();
        private final List<IpRange> addresses = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private long limit = Long.MAX_VALUE;

        Draft(TimeWord times) {
            this.times = times;
        }

        void take(String token, Iterator<String> rest) throws QueryException {
            int equals = token.indexOf('=');
            String name = equals > 0 ? token.substring(0, equals).toLowerCase(Locale.ROOT) : token;
            String value = equals > 0 ? token.substring(equals + 1) : "";
            switch (name) {
                case "from", "depuis" -> from = time(equals > 0 ? value : next(token, rest));
                case "to", "until" -> to = time(equals > 0 ? value : next(token, rest));
                case "host" -> hosts.add(value);
                case "program", "prog" -> programs.add(value);
                case "class" -> kinds.add(kind(value));
                case "ip" -> addresses.add(IpRange.parse(value));
                case "limit" -> limit = number(value);
                default -> words.add(token);
            }
        }

        private static String next(String token, Iterator<String> rest) throws QueryException {
            if (!rest.hasNext()) {
                throw new QueryException("query.time-missing", token);
            }
            return rest.next();
        }

        private Instant time(String text) throws QueryException {
            return times.parse(text).orElseThrow(() -> new QueryException("query.time", text));
        }

        private static LogClass kind(String text) throws QueryException {
            for (LogClass kind : LogClass.values()) {
                if (kind.name().equalsIgnoreCase(text)) {
                    return kind;
                }
            }
            throw new QueryException("query.class", text);
        }

        Query query() {
            return new Query(from, to, hosts, programs, kinds, addresses, words, limit);
        }
    }
}
