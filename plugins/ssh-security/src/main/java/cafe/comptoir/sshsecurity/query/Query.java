package cafe.comptoir.sshsecurity.query;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.sshsecurity.store.Source;
import java.time.Instant;
import java.util.List;

/**
 * What is looked for. Of several hosts, programmes, addresses or classes one must fit; of words all.
 *
 * @param from the first moment
 * @param to the moment behind the last
 * @param limit the most lines wanted
 */
public record Query(
        Instant from,
        Instant to,
        List<String> hosts,
        List<String> programs,
        List<LogClass> kinds,
        List<IpRange> addresses,
        List<String> words,
        long limit) {

    public Query {
        hosts = List.copyOf(hosts);
        programs = List.copyOf(programs);
        kinds = List.copyOf(kinds);
        addresses = List.copyOf(addresses);
        words = List.copyOf(words);
    }

    boolean wants(Source source) {
        return fits(hosts, source.host())
                && fits(programs, source.program())
                && (kinds.isEmpty() || kinds.contains(source.kind()));
    }

    private static boolean fits(List<String> wanted, String name) {
        return wanted.isEmpty() || wanted.stream().anyMatch(want -> fits(want, name));
    }

    /** A star at the end stands for any ending. */
    private static boolean fits(String want, String name) {
        return want.endsWith("*")
                ? name.regionMatches(true, 0, want, 0, want.length() - 1)
                : name.equalsIgnoreCase(want);
    }
}
