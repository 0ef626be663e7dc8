package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.sshsecurity.query.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes. */
public record Streams(InputStream in, OutputStream out, OutputStream err) {

    void say(String text) throws IOException {
        print(out, text);
    }

    void complain(String text) throws IOException {
        print(err, text);
    }

    private static void print(OutputStream to, String text) throws IOException {
        StringBuilder safe = new StringBuilder();
        text.lines().forEach(line -> safe.append(Shown.safe(line)).append('\n'));
        to.write(safe.toString().getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
