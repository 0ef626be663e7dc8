package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.sshsecurity.session.Tree.Node;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of one SFTP session; it shows what was in the vault when it began. */
final class SftpAnswers implements AutoCloseable {

    private static final int INIT = 1;
    private static final int OPEN = 3;
    private static final int CLOSE = 4;
    private static final int READ = 5;
    private static final int LSTAT = 7;
    private static final int FSTAT = 8;
    private static final int OPENDIR = 11;
    private static final int READDIR = 12;
    private static final int REALPATH = 16;
    private static final int STAT = 17;
    private static final int EXTENDED = 200;
    private static final int READ_ONLY = 1;
    private static final int MOST_OPEN = 64;
    private static final int MOST_READ = 128 * 1024;
    private static final int NAMES = 200;

    private final Vault vault;
    private final Login.Reader login;
    private final Catalogue catalogue;
    private final Tree tree;
    private final Map<String, OpenLog> files = new HashMap<>();
    private final Map<String, List<Map.Entry<String, Node>>> folders = new HashMap<>();
    private int handles;

    SftpAnswers(Vault vault, Login.Reader login, Catalogue catalogue) {
        this.vault = vault;
        this.login = login;
        this.catalogue = catalogue;
        this.tree = new Tree(catalogue);
    }

    SftpPacket answer(ByteBuffer packet) throws IOException {
        int type = packet.get() & 0xff;
        if (type == INIT) {
            return new SftpPacket(SftpPacket.VERSION).number(3);
        }
        int id = packet.getInt();
        try {
            return answer(type, id, packet);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return SftpPacket.status(id, SftpPacket.BAD_MESSAGE, "bad message");
        }
    }

    private SftpPacket answer(int type, int id, ByteBuffer packet) throws IOException {
        return switch (type) {
            case OPEN -> open(id, text(packet), packet.getInt());
            case CLOSE -> close(id, text(packet));
            case READ -> read(id, text(packet), packet.getLong(), packet.getInt());
            case LSTAT, STAT -> stat(id, text(packet));
            case FSTAT -> fstat(id, text(packet));
            case OPENDIR -> openFolder(id, text(packet));
            case READDIR -> readFolder(id, text(packet));
            case REALPATH -> realPath(id, text(packet));
            case EXTENDED -> SftpPacket.status(id, SftpPacket.UNSUPPORTED, "unsupported");
            default -> denied(id, "operation-" + type);
        };
    }

    private static String text(ByteBuffer packet) {
        int length = packet.getInt();
        if (length < 0 || length > packet.remaining()) {
            throw new IllegalArgumentException("a text longer than its packet");
        }
        byte[] bytes = new byte[length];
        packet.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private SftpPacket denied(int id, String what) {
        vault.record(login, "refused", "command", "sftp " + what, "reason", "read-only");
        return SftpPacket.status(id, SftpPacket.PERMISSION_DENIED, "the vault is read-only");
    }

    private static SftpPacket noSuchFile(int id) {
        return SftpPacket.status(id, SftpPacket.NO_SUCH_FILE, "no such file");
    }

    private boolean isAllowed() {
        return vault.readers().person(login.entry()).isPresent()
                && files.size() + folders.size() < MOST_OPEN;
    }

    private SftpPacket open(int id, String path, int flags) throws IOException {
        if (flags != READ_ONLY || !isAllowed()) {
            return denied(id, "open " + path);
        }
        if (!(tree.find(path).orElse(null) instanceof Node.Log(Catalogue.LogFile file))) {
            return noSuchFile(id);
        }
        vault.record(login, "sftp-open", "path", Tree.absolute(path));
        String handle = "f" + handles++;
        files.put(handle, new OpenLog(vault.store().folder(), catalogue, file));
        return new SftpPacket(SftpPacket.HANDLE).number(id).text(handle);
    }

    private SftpPacket close(int id, String handle) throws IOException {
        folders.remove(handle);
        OpenLog file = files.remove(handle);
        if (file != null) {
            end(file);
        }
        return SftpPacket.status(id, SftpPacket.OK, "");
    }

    private void end(OpenLog file) throws IOException {
        file.close();
        vault.record(
                login,
                "sftp-read",
                "host",
                file.file().host(),
                "date",
                file.file().date(),
                "bytes",
                file.handedOut());
    }

    private SftpPacket read(int id, String handle, long offset, int length) throws IOException {
        OpenLog file = files.get(handle);
        if (file == null || offset < 0 || length < 0) {
            return SftpPacket.status(id, SftpPacket.FAILURE, "no such handle");
        }
        byte[] bytes = file.read(offset, Math.min(length, MOST_READ));
        return bytes.length == 0
                ? SftpPacket.status(id, SftpPacket.EOF, "")
                : new SftpPacket(SftpPacket.DATA).number(id).bytes(bytes);
    }

    private SftpPacket stat(int id, String path) {
        Optional<Node> node = tree.find(path);
        return node.isPresent()
                ? new SftpPacket(SftpPacket.ATTRS).number(id).attributes(node.get())
                : noSuchFile(id);
    }

    private SftpPacket fstat(int id, String handle) {
        OpenLog file = files.get(handle);
        return file == null
                ? SftpPacket.status(id, SftpPacket.FAILURE, "no such handle")
                : new SftpPacket(SftpPacket.ATTRS).number(id).attributes(new Node.Log(file.file()));
    }

    private SftpPacket openFolder(int id, String path) {
        if (!isAllowed()) {
            return denied(id, "list " + path);
        }
        if (!(tree.find(path).orElse(null) instanceof Node.Folder(Map<String, Node> children))) {
            return noSuchFile(id);
        }
        String handle = "d" + handles++;
        folders.put(handle, new ArrayList<>(children.entrySet()));
        return new SftpPacket(SftpPacket.HANDLE).number(id).text(handle);
    }

    private SftpPacket readFolder(int id, String handle) {
        List<Map.Entry<String, Node>> rest = folders.get(handle);
        if (rest == null) {
            return SftpPacket.status(id, SftpPacket.FAILURE, "no such handle");
        }
        if (rest.isEmpty()) {
            return SftpPacket.status(id, SftpPacket.EOF, "");
        }
        List<Map.Entry<String, Node>> now = rest.subList(0, Math.min(NAMES, rest.size()));
        SftpPacket names = new SftpPacket(SftpPacket.NAME).number(id).number(now.size());
        now.forEach(entry -> name(names, entry.getKey(), entry.getValue()));
        now.clear();
        return names;
    }

    private static void name(SftpPacket names, String name, Node node) {
        String mode = node instanceof Node.Log ? "-r--r--r--" : "dr-xr-xr-x";
        long size = node instanceof Node.Log(Catalogue.LogFile file) ? file.bytes() : 0;
        names.text(name)
                .text("%s 1 vault vault %12d %s".formatted(mode, size, name))
                .attributes(node);
    }

    private SftpPacket realPath(int id, String path) {
        String absolute = Tree.absolute(path);
        return new SftpPacket(SftpPacket.NAME)
                .number(id)
                .number(1)
                .text(absolute)
                .text(absolute)
                .attributes(new Node.Closed());
    }

    @Override
    public void close() throws IOException {
        for (OpenLog file : files.values()) {
            end(file);
        }
    }
}
