package cafe.comptoir.sshsecurity.query;

import cafe.comptoir.sshsecurity.store.Source;
import java.time.Instant;

/**
 * A line that was found; valid during the call that it is given to.
 *
 * @param number the record's number in the log
 * @param bytes where the line lies
 */
@SuppressWarnings("ArrayRecordComponent") // A view, never kept or compared.
public record Hit(
        long number, Instant received, Source source, byte[] bytes, int start, int length) {}
