package cafe.comptoir.sshsecurity.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lines from a terminal: backspace, Ctrl-U, Ctrl-C, Ctrl-D, and the arrows for what was typed before. */
final class LineEditor {

    private static final int MOST_REMEMBERED = 200;
    private static final int LONGEST = 8 * 1024;
    private static final int BELL = 7;
    private static final int ESCAPE = 27;

    private final Keys keys;
    private final OutputStream out;
    private final boolean terminal;
    private final List<String> history = new ArrayList<>();
    private StringBuilder line = new StringBuilder();
    private int at;

    LineEditor(Keys keys, OutputStream out, boolean terminal) {
        this.keys = keys;
        this.out = out;
        this.terminal = terminal;
    }

    /** Returns the next line, or empty at the end. */
    Optional<String> read(String prompt) throws IOException, InterruptedException {
        line = new StringBuilder();
        at = history.size();
        redraw(prompt);
        while (true) {
            int key = keys.next();
            switch (key) {
                case '\r', '\n' -> {
                    show("\r\n");
                    return Optional.of(remember());
                }
                case Keys.END -> {
                    return line.isEmpty() ? Optional.empty() : Optional.of(remember());
                }
                case 4 -> {
                    if (line.isEmpty()) {
                        show("\r\n");
                        return Optional.empty();
                    }
                }
                case Keys.INTERRUPT -> {
                    line.setLength(0);
                    show("^C\r\n");
                    redraw(prompt);
                }
                default -> edit(key, prompt);
            }
        }
    }

    private void edit(int key, String prompt) throws IOException, InterruptedException {
        switch (key) {
            case 8, 127 -> {
                if (!line.isEmpty()) {
                    line.setLength(line.offsetByCodePoints(line.length(), -1));
                }
            }
            case 21 -> line.setLength(0);
            case ESCAPE -> arrow();
            default -> type(key);
        }
        redraw(prompt);
    }

    private void arrow() throws InterruptedException {
        if (keys.next() != '[') {
            return;
        }
        int which = keys.next();
        int to = which == 'A' ? at - 1 : which == 'B' ? at + 1 : at;
        if (to != at && to >= 0 && to <= history.size()) {
            at = to;
            line = new StringBuilder(at < history.size() ? history.get(at) : "");
        }
    }

    private void type(int key) throws IOException, InterruptedException {
        if (key < ' ' || line.length() >= LONGEST) {
            show(String.valueOf((char) BELL));
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(key);
        for (int more = following(key); more > 0; more--) {
            bytes.write(keys.next());
        }
        line.append(bytes.toString(StandardCharsets.UTF_8));
    }

    /** How many bytes of a character follow its first one in UTF-8. */
    private static int following(int first) {
        return first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    }

    private String remember() {
        String text = line.toString().strip();
        if (!text.isEmpty() && (history.isEmpty() || !history.getLast().equals(text))) {
            history.add(text);
            if (history.size() > MOST_REMEMBERED) {
                history.removeFirst();
            }
        }
        line.setLength(0);
        return text;
    }

    private void redraw(String prompt) throws IOException {
        show("\r\u001b[K" + prompt + line);
    }

    private void show(String text) throws IOException {
        if (terminal) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
