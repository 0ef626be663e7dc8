package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.sshsecurity.proof.Checkpoint;
import cafe.comptoir.sshsecurity.store.Finding;
import cafe.comptoir.sshsecurity.store.StoreState;
import cafe.comptoir.sshsecurity.store.Verdict;
import cafe.comptoir.sshsecurity.store.Verdict.Fault;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a verification found, in words. */
public final class Findings {

    private static final long MIB = 1024 * 1024;

    private final DateTimeFormatter times;

    @Inject
    public Findings(ZoneId zone) {
        times = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
    }

    public String time(Instant time) {
        return times.format(time);
    }

    /** Returns a line for all being well, or one for each fault. */
    public List<String> lines(Verdict verdict, Texts texts) {
        List<String> lines = new ArrayList<>();
        for (Fault fault : verdict.faults()) {
            lines.add(line(fault, texts));
        }
        if (verdict.isIntact()) {
            lines.add(
                    texts.get(
                            "verify.intact", Long.toString(verdict.blocks()), verdict.unsigned()));
        }
        verdict.signed()
                .ifPresent(signed ->
                        lines.add(
                                texts.get(
                                        "verify.checkpoint",
                                        signed.origin(),
                                        Long.toString(signed.size()),
                                        root(signed))));
        return lines;
    }

    /** Returns the hash over all blocks, as it is compared by eye. */
    public static String root(Checkpoint checkpoint) {
        return Base64.getEncoder().encodeToString(checkpoint.root());
    }

    /** Returns whether the vault takes records, and if not why and what to do. */
    public static String state(StoreState state, Texts texts) {
        return switch (state) {
            case StoreState.Taking() -> texts.get("status.taking");
            case StoreState.Full(long usable) -> texts.get("status.full", usable / MIB);
            case StoreState.Failing(String why) -> texts.get("status.failing", why);
            case StoreState.Closed() -> texts.get("status.closed");
        };
    }

    /** Returns what was found when the log was opened. */
    public static String found(Finding finding, Texts texts) {
        return switch (finding) {
            case Finding.TreeRemade() -> texts.get("found.tree");
            case Finding.SignedMissing(long first, long count) ->
                    texts.get("found.missing", Long.toString(first), Long.toString(count));
            case Finding.Damaged(String segment, long before) ->
                    texts.get("found.damaged", segment, Long.toString(before));
            case Finding.HalfWritten(String segment, long bytes, long _, String aside) ->
                    texts.get("found.half", segment, Long.toString(bytes), aside);
        };
    }

    private String line(Fault fault, Texts texts) {
        return switch (fault) {
            case Fault.Altered(String segment, long block, Instant after) ->
                    texts.get("verify.altered", segment, Long.toString(block), time(after));
            case Fault.Missing(long first, long count) ->
                    texts.get("verify.missing", Long.toString(first), Long.toString(count));
            case Fault.NoCheckpoint() -> texts.get("verify.no-checkpoint");
            case Fault.TreeAltered() -> texts.get("verify.tree");
            case Fault.Rewritten() -> texts.get("verify.rewritten");
        };
    }
}
