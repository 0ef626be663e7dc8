package cafe.comptoir.sshsecurity.session;

import cafe.comptoir.api.i18n.Texts;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Commands one after the other, with a prompt, what was typed before, and help. No other programme. */
public final class Shell {

    private static final Set<String> LEAVING = Set.of("exit", "quit", "quitter");

    private final VaultCommands commands;

    @Inject
    Shell(VaultCommands commands) {
        this.commands = commands;
    }

    /**
     * Reads and does commands until the end.
     *
     * @param terminal whether somebody sits at the other end
     */
    public int run(Login login, Streams io, Texts texts, boolean terminal)
            throws IOException, InterruptedException {
        if (!(login instanceof Login.Reader)) {
            return commands.run(login, "", io, texts);
        }
        Streams shown =
                terminal
                        ? new Streams(
                                io.in(), new TerminalStream(io.out()), new TerminalStream(io.err()))
                        : io;
        if (terminal) {
            shown.say(texts.get("ssh.welcome"));
        }
        Keys keys = new Keys();
        Thread pump = Thread.ofVirtual().start(() -> keys.pump(io.in()));
        try {
            return loop(login, new LineEditor(keys, io.out(), terminal), keys, shown, texts);
        } finally {
            pump.interrupt();
        }
    }

    private int loop(Login login, LineEditor editor, Keys keys, Streams io, Texts texts)
            throws IOException, InterruptedException {
        int[] code = new int[1];
        String prompt = texts.get("ssh.prompt") + " ";
        Optional<String> line = editor.read(prompt);
        while (line.isPresent() && !LEAVING.contains(line.get().toLowerCase(Locale.ROOT))) {
            String command = line.get();
            if (!command.isEmpty()) {
                keys.run(() -> code[0] = commands.run(login, command, io, texts));
                io.out().flush();
            }
            line = editor.read(prompt);
        }
        return code[0];
    }
}
