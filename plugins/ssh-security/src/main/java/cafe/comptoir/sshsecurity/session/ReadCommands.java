package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.sshsecurity.query.Query;
import cafe.comptoir.sshsecurity.query.QueryException;
import cafe.comptoir.sshsecurity.query.QueryParser;
import cafe.comptoir.sshsecurity.query.Search;
import cafe.comptoir.sshsecurity.query.Shown;
import cafe.comptoir.sshsecurity.query.SourceTable;
import cafe.comptoir.sshsecurity.store.Verdict;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reader may ask. */
final class ReadCommands {

    private static final int BUFFER = 64 * 1024;

    private final Vault vault;
    private final Tail tail;
    private final Findings findings;
    private final Integrity integrity;

    @Inject
    ReadCommands(Vault vault, Tail tail, Findings findings, Integrity integrity) {
        this.vault = vault;
        this.tail = tail;
        this.findings = findings;
        this.integrity = integrity;
    }

    int run(Login.Reader login, String line, List<String> words, Streams io, Texts texts)
            throws IOException, InterruptedException, QueryException {
        String command = words.isEmpty() ? "" : words.getFirst();
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "query" -> query(login, line, rest, io, texts);
            case "tail" -> tail.run(login, line, rest, io, texts);
            case "sources" -> sources(login, io, texts);
            case "verify" -> verify(login, io, texts);
            case "help", "aide", "?" -> {
                io.say(texts.get("ssh.help"));
                yield VaultCommands.DONE;
            }
            default -> {
                vault.record(login, "refused", "command", line, "reason", "command");
                io.complain(texts.get("ssh.unknown", command));
                yield VaultCommands.WRONG;
            }
        };
    }

    private int query(Login.Reader login, String line, List<String> words, Streams io, Texts texts)
            throws IOException, QueryException {
        Query query = new QueryParser(vault.clock(), vault.zone()).parse(words);
        Shown shown = new Shown(vault.zone());
        long[] rows = new long[1];
        // Before the record of this query: it would find itself now and then.
        long end = vault.store().blocks();
        vault.record(login, "query", "text", line);
        OutputStream out = new BufferedOutputStream(io.out(), BUFFER);
        try {
            Search.Outcome outcome =
                    new Search(query)
                            .run(
                                    vault.store().folder(),
                                    0,
                                    end,
                                    hit -> {
                                        shown.write(hit, out);
                                        rows[0]++;
                                    });
            out.flush();
            if (rows[0] == 0) {
                io.complain(texts.get("query.nothing"));
                doubt(query, io, texts);
            } else if (rows[0] == query.limit()) {
                io.complain(texts.get("query.more", Long.toString(rows[0])));
            }
            if (outcome.damaged() > 0) {
                io.complain(texts.get("ssh.damaged"));
            }
        } finally {
            vault.record(login, "query-done", "text", line, "rows", rows[0]);
        }
        return VaultCommands.DONE;
    }

    /** Where nothing was found because of a misspelt filter, its writer learns that it was none. */
    static void doubt(Query query, Streams io, Texts texts) throws IOException {
        Optional<String> odd =
                query.words().stream().filter(word -> word.matches("\\w+=.*|-\\w+")).findFirst();
        if (odd.isPresent()) {
            io.complain(texts.get("query.no-filter", odd.get()));
        }
    }

    private int sources(Login.Reader login, Streams io, Texts texts) throws IOException {
        vault.record(login, "sources");
        StringBuilder table = new StringBuilder(texts.get("ssh.sources.head")).append('\n');
        for (SourceTable.Row row : SourceTable.of(vault.store().folder(), vault.store().blocks())) {
            table.append(
                    "%-24s %-20s %-8s %12d %14d  %s  %s%n"
                            .formatted(
                                    Shown.safe(row.source().host()),
                                    program(row),
                                    row.source().kind(),
                                    row.lines(),
                                    row.bytes(),
                                    findings.time(row.first()),
                                    findings.time(row.last())));
        }
        io.say(table.toString());
        return VaultCommands.DONE;
    }

    private static String program(SourceTable.Row row) {
        String program = row.source().program();
        return program.isEmpty() ? "-" : Shown.safe(program);
    }

    private int verify(Login.Reader login, Streams io, Texts texts) throws IOException {
        Verdict verdict = integrity.check();
        vault.record(login, "verify", "intact", verdict.isIntact(), "blocks", verdict.blocks());
        io.say(String.join("\n", findings.lines(verdict, texts)));
        return verdict.isIntact() ? VaultCommands.DONE : VaultCommands.FAILED;
    }
}
