package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.sshsecurity.query.Query;
import cafe.comptoir.sshsecurity.query.QueryException;
import cafe.comptoir.sshsecurity.query.QueryParser;
import cafe.comptoir.sshsecurity.query.Search;
import cafe.comptoir.sshsecurity.query.Shown;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** {@code tail [-f] [-n LINES] [filters]}: the newest lines, and those that come. */
final class Tail {

    /** Lines are looked for in this many of the newest blocks. */
    private static final long BLOCKS = 500;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Vault vault;

    @Inject
    Tail(Vault vault) {
        this.vault = vault;
    }

    int run(Login.Reader login, String line, List<String> words, Streams io, Texts texts)
            throws IOException, InterruptedException, QueryException {
        List<String> filters = new ArrayList<>(words);
        boolean follow = filters.remove("-f");
        int lines = lines(filters);
        Query query = new QueryParser(vault.clock(), vault.zone()).parse(filters);
        Search search = new Search(query);
        vault.record(login, "tail", "text", line);
        long rows = 0;
        try {
            long seen = vault.store().blocks();
            rows = newest(search, seen, lines, io);
            if (rows == 0) {
                io.complain(texts.get(follow ? "tail.waiting" : "query.nothing"));
                ReadCommands.doubt(query, io, texts);
            }
            while (follow && isAllowed(login)) {
                if (vault.store().awaitMoreThan(seen, LOOK_AGAIN)) {
                    long now = vault.store().blocks();
                    rows += show(search, seen, now, io);
                    seen = now;
                }
            }
        } finally {
            vault.record(login, "tail-done", "text", line, "rows", rows);
        }
        return VaultCommands.DONE;
    }

    private static int lines(List<String> filters) throws QueryException {
        int at = filters.indexOf("-n");
        if (at < 0) {
            return 10;
        }
        filters.remove(at);
        String count = at < filters.size() ? filters.remove(at) : "";
        return Math.toIntExact(Math.min(100_000, QueryParser.number(count)));
    }

    private boolean isAllowed(Login.Reader login) {
        return vault.readers().person(login.entry()).isPresent();
    }

    private long newest(Search search, long to, int lines, Streams io) throws IOException {
        Deque<byte[]> last = new ArrayDeque<>();
        Shown shown = new Shown(vault.zone());
        search.run(
                vault.store().folder(),
                Math.max(0, to - BLOCKS),
                to,
                hit -> {
                    ByteArrayOutputStream text = new ByteArrayOutputStream();
                    shown.write(hit, text);
                    last.add(text.toByteArray());
                    if (last.size() > lines) {
                        last.remove();
                    }
                });
        for (byte[] text : last) {
            io.out().write(text);
        }
        io.out().flush();
        return last.size();
    }

    private long show(Search search, long from, long to, Streams io) throws IOException {
        Shown shown = new Shown(vault.zone());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Search.Outcome outcome =
                search.run(
                        vault.store().folder(),
                        from,
                        to,
                        hit -> {
                            shown.write(hit, text);
                            if (text.size() > 32 * 1024) {
                                io.out().write(text.toByteArray());
                                text.reset();
                            }
                        });
        io.out().write(text.toByteArray());
        io.out().flush();
        return outcome.rows();
    }
}
