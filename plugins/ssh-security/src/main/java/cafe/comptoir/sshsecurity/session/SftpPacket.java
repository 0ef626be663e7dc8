package cafe.comptoir.sshsecurity.session;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An answer of SFTP version 3 (draft-ietf-secsh-filexfer-02), while it is being written. */
final class SftpPacket {

    static final int VERSION = 2;
    static final int STATUS = 101;
    static final int HANDLE = 102;
    static final int DATA = 103;
    static final int NAME = 104;
    static final int ATTRS = 105;

    static final int OK = 0;
    static final int EOF = 1;
    static final int NO_SUCH_FILE = 2;
    static final int PERMISSION_DENIED = 3;
    static final int FAILURE = 4;
    static final int BAD_MESSAGE = 5;
    static final int UNSUPPORTED = 8;

    private static final int SIZE_MODE_TIMES = 1 | 4 | 8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    SftpPacket(int type) {
        try {
            data.writeByte(type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SftpPacket status(int id, int code, String text) {
        return new SftpPacket(STATUS).number(id).number(code).text(text).text("");
    }

    SftpPacket number(int value) {
        try {
            data.writeInt(value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SftpPacket text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    SftpPacket bytes(byte[] value) {
        try {
            data.writeInt(value.length);
            data.write(value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what a file is like. */
    SftpPacket attributes(Tree.Node node) {
        boolean folder = !(node instanceof Tree.Node.Log);
        long size = node instanceof Tree.Node.Log(Catalogue.LogFile file) ? file.bytes() : 0;
        long time =
                node instanceof Tree.Node.Log(Catalogue.LogFile file)
                        ? file.last().getEpochSecond()
                        : 0;
        try {
            data.writeInt(SIZE_MODE_TIMES);
            data.writeLong(size);
            data.writeInt(folder ? 0040555 : 0100444);
            data.writeInt((int) time);
            data.writeInt((int) time);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(OutputStream out) throws IOException {
        DataOutputStream framed = new DataOutputStream(out);
        framed.writeInt(bytes.size());
        bytes.writeTo(framed);
        framed.flush();
    }
}
