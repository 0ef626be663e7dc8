package cafe.comptoir.sshsecurity.store;

/** What was found when the log was opened, and the engineer should know. */
public sealed interface Finding {

    /** Returns it as it is written to the log itself. */
    String line();

    /** The tree's checkpoint or tiles could not be used. */
    record TreeRemade() implements Finding {
        @Override
        public String line() {
            return "the checkpoint or its tiles were damaged; the tree was made anew";
        }
    }

    /**
     * Blocks are gone.
     *
     * @param first the number of the first of them
     */
    record SignedMissing(long first, long count) implements Finding {
        @Override
        public String line() {
            return "%d blocks that were signed are missing from number %d on"
                    .formatted(count, first);
        }
    }

    /**
     * A file cannot be read in one place.
     *
     * @param before the first block that can be read again
     */
    record Damaged(String segment, long before) implements Finding {
        @Override
        public String line() {
            return "%s is damaged before block %d".formatted(segment, before);
        }
    }

    /**
     * The end of a file was never acknowledged.
     *
     * @param from where it began
     * @param aside where it is kept
     */
    record HalfWritten(String segment, long bytes, long from, String aside) implements Finding {
        @Override
        public String line() {
            return "%s ended in the middle of an append; %d bytes from %d on were moved to %s"
                    .formatted(segment, bytes, from, aside);
        }
    }
}
