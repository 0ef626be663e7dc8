package cafe.comptoir.sshsecurity.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What the writer asks of the disk; tests put a full or failing one in its place. */
public interface Disk {

    /** Opens a file for appending, making it if it is missing. */
    AppendFile append(Path file) throws IOException;

    /** Returns when the names in a folder are on the disk. */
    void forceFolder(Path folder) throws IOException;

    /** Returns how much can still be written, in bytes. */
    long usable(Path folder) throws IOException;

    /** An open file. */
    interface AppendFile extends Closeable {

        long size() throws IOException;

        /** Writes all bytes at the end. */
        void write(ByteBuffer bytes) throws IOException;

        /** Returns when what was written is on the disk. */
        void force() throws IOException;

        void truncate(long size) throws IOException;
    }
}
