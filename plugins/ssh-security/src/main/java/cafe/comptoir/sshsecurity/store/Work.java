package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.api.service.LogRecord;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Something to be appended, all of it or nothing. */
sealed interface Work {

    CompletableFuture<Void> done();

    /** Returns about how much memory it takes. */
    long bytes();

    /** Returns whether it may use the space that is kept free for such. */
    boolean urgent();

    /** Records that share blocks with what others append. */
    record Records(
            List<LogRecord> records, long bytes, boolean urgent, CompletableFuture<Void> done)
            implements Work {

        private static final int OVERHEAD = 64;

        static Records of(List<LogRecord> records, boolean urgent) {
            long bytes = 0;
            for (LogRecord taken : records) {
                bytes += taken.line().length + OVERHEAD;
            }
            return new Records(records, bytes, urgent, new CompletableFuture<>());
        }
    }

    /** A block that its caller packed. */
    record Packed(Block block, CompletableFuture<Void> done) implements Work {

        @Override
        public long bytes() {
            return block.rawLength();
        }

        @Override
        public boolean urgent() {
            return false;
        }
    }
}
