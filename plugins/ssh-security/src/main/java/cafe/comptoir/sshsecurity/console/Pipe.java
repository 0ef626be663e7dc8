package cafe.comptoir.sshsecurity.console;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** The standard output for a file's bytes; unlike a {@link PrintStream} it says when nobody reads. */
final class Pipe extends OutputStream {

    private final PrintStream out;

    Pipe(PrintStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        requireReader();
    }

    @Override
    public void flush() throws IOException {
        requireReader();
    }

    /** Stays open: it is not ours to close. */
    @Override
    public void close() throws IOException {
        requireReader();
    }

    private void requireReader() throws IOException {
        if (out.checkError()) {
            throw new IOException("the other end of the pipe has gone; what it got is not whole");
        }
    }
}
