package cafe.comptoir.sshsecurity.console;

import cafe.comptoir.api.console.ConsoleCommand;
import cafe.comptoir.sshsecurity.access.SecretFiles;
import cafe.comptoir.sshsecurity.proof.VerifierKey;
import cafe.comptoir.sshsecurity.session.Findings;
import cafe.comptoir.sshsecurity.store.LogFolder;
import cafe.comptoir.sshsecurity.store.Verdict;
import cafe.comptoir.sshsecurity.store.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** {@code comptoir vault}. */
public final class VaultCli implements ConsoleCommand {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG = 2;

    @Override
    public int run(Console console, List<String> arguments) throws Exception {
        ConsoleTexts texts = ConsoleTexts.in(console.locale());
        String command = arguments.isEmpty() ? "--help" : arguments.getFirst();
        List<String> rest =
                arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (command) {
            case "verify" -> verify(console, texts);
            case "key" -> new KeyActs(console, texts).run(rest);
            case "move", "restore", "backup-keys", "restore-keys" ->
                    new Parcels(console, texts).run(command, rest);
            case "-h", "--help", "help" -> {
                console.out().println(texts.get("console.help"));
                yield DONE;
            }
            default -> wrong(console, texts);
        };
    }

    static int wrong(Console console, ConsoleTexts texts) {
        console.err().println(texts.get("console.unknown"));
        console.err().println(texts.get("console.help"));
        return WRONG;
    }

    static LogFolder log(Console console) {
        return new LogFolder(console.files().root().resolve("log"));
    }

    static int verify(Console console, ConsoleTexts texts) throws IOException {
        Path key = console.files().resolve(SecretFiles.LOG_VKEY);
        if (!Files.exists(key)) {
            console.err().println(texts.get("console.no-log"));
            return FAILED;
        }
        Verdict verdict = Verification.of(log(console), VerifierKey.parse(Files.readString(key)));
        new Findings(ZoneId.systemDefault()).lines(verdict, texts).forEach(console.out()::println);
        return verdict.isIntact() ? DONE : FAILED;
    }
}
