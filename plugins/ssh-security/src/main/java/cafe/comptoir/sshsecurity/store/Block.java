package cafe.comptoir.sshsecurity.store;

/**
 * Records, packed and compressed, that have no place in the log yet.
 *
 * @param count how many records
 * @param first the earliest time of receipt, in microseconds since 1970
 * @param last the latest
 * @param rawLength the length of the rows before they were compressed
 * @param sources the encoded list of who said them
 * @param rows the compressed rows
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Block(int count, long first, long last, int rawLength, byte[] sources, byte[] rows) {

    int length() {
        return sources.length + rows.length;
    }
}
