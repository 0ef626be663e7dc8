package cafe.comptoir.sshsecurity.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A real disk that can be told to fail. */
final class FaultyDisk implements Disk {

    private final Disk real = new RealDisk();
    final AtomicLong forces = new AtomicLong();
    volatile boolean full;
    volatile boolean forceFails;
    volatile long usable = Long.MAX_VALUE;

    @Override
    public AppendFile append(Path file) throws IOException {
        AppendFile opened = real.append(file);
        return new AppendFile() {
            @Override
            public long size() throws IOException {
                return opened.size();
            }

            @Override
            public void write(ByteBuffer bytes) throws IOException {
                if (full) {
                    opened.write(bytes.slice(0, bytes.limit() / 2));
                    throw new IOException("No space left on device");
                }
                opened.write(bytes);
            }

            @Override
            public void force() throws IOException {
                if (forceFails) {
                    throw new IOException("Input/output error");
                }
                forces.incrementAndGet();
                opened.force();
            }

            @Override
            public void truncate(long size) throws IOException {
                opened.truncate(size);
            }

            @Override
            public void close() throws IOException {
                opened.close();
            }
        };
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        real.forceFolder(folder);
    }

    @Override
    public long usable(Path folder) throws IOException {
        return Math.min(usable, real.usable(folder));
    }
}
