package cafe.comptoir.sshsecurity.access;

import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.api.service.LogRecord;
import cafe.comptoir.sshsecurity.store.StoreOptions;
import cafe.comptoir.sshsecurity.store.VaultStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** The record of every act on the vault, in the vault itself. */
public final class Audit {

    private static final Pattern PLAIN = Pattern.compile("[^\\s\"\\\\\\p{Cntrl}]+");
    private static final int LONGEST = 4000;

    private final VaultStore store;
    private final Clock clock;

    public Audit(VaultStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Records an act.
     *
     * @param act one word, such as {@code login}
     * @param about pairs of name and value
     */
    public void record(String act, Object... about) {
        StringBuilder line = new StringBuilder(act);
        for (int i = 0; i + 1 < about.length; i += 2) {
            line.append(' ').append(about[i]).append('=').append(value(about[i + 1].toString()));
        }
        var _ =
                store.appendUrgent(
                        List.of(
                                new LogRecord(
                                        clock.instant(),
                                        StoreOptions.OWN_NAME,
                                        "ssh-security",
                                        List.of(),
                                        LogClass.AUDIT,
                                        line.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static String value(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        if (PLAIN.matcher(cut).matches()) {
            return cut;
        }
        return '"'
                + cut.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", "?")
                + '"';
    }
}
