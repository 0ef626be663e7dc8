package cafe.comptoir.sshsecurity.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Ends lines as a terminal wants them: with a carriage return. */
final class TerminalStream extends OutputStream {

    private final OutputStream out;

    TerminalStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteArrayOutputStream ended = new ByteArrayOutputStream(length + 64);
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                ended.write('\r');
            }
            ended.write(bytes[i]);
        }
        ended.writeTo(out);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
