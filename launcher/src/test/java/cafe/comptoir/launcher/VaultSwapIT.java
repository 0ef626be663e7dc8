package cafe.comptoir.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.launcher.memoryvault.LineNumbers;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another plugin takes the vault's place; the monitoring is not touched and loses nothing. */
@ComptoirTest(plugins = {})
@Timeout(60)
class VaultSwapIT {

    private static final Pattern PORT = Pattern.compile("syslog TCP\\h: `?127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern NUMBERS = Pattern.compile("\\[([-\\d ]*)]");
    private static final int SOME = 1000;

    @TempDir Path folder;

    @Test
    void linesGoToWhateverVaultIsThereInTheirOrder(Cafe cafe) throws Exception {
        DroppedJars jars = new DroppedJars(cafe);
        VaultReader engineer = new VaultReader(cafe, folder);
        try (SyslogSender machine = new SyslogSender(port(cafe))) {
            machine.sends(SOME);
            awaitConfirmed(cafe, machine.sent());

            machine.streams();
            jars.remove("ssh-security");
            jars.areLookedAt();
            jars.putMemoryVault();
            jars.areLookedAt();
            machine.rests();
            String inMemory = memoryHolding(cafe, machine.sent() - 1);

            jars.remove("memory-vault");
            jars.areLookedAt();
            machine.sends(SOME);
            awaitReceived(cafe, machine.sent());
            assertThat(cafe.plugin("monitoring").health().toString())
                    .contains("Le coffre n'est pas là");
            jars.put("ssh-security", "1.0.0");
            machine.streams();
            jars.areLookedAt();
            machine.rests();
            machine.sends(SOME);

            awaitConfirmed(cafe, machine.sent());
            String inVault = engineer.numbers();
            List<Integer> all = new ArrayList<>(LineNumbers.in(inMemory));
            all.addAll(LineNumbers.in(inVault));
            assertThat(all.stream().sorted().toList())
                    .isEqualTo(IntStream.range(0, machine.sent()).boxed().toList());
            assertThat(inMemory).as("in order").matches("\\d+-\\d+");
            assertThat(inVault).as("before and after, in order").matches("0-\\d+ \\d+-\\d+");
        }
        Waiting.until(
                () -> cafe.plugin("monitoring").health() instanceof Health.Up,
                () -> cafe.plugin("monitoring").toString());
        assertThat(engineer.vault("verify").exit()).isZero();
    }

    /** Waits until the memory has the last line, and returns the numbers of all it has. */
    private static String memoryHolding(Cafe cafe, int last) {
        AtomicReference<String> held = new AtomicReference<>("");
        Waiting.until(
                () -> {
                    String text =
                            cafe.person("Nadir")
                                    .in("général")
                                    .uses("/memory")
                                    .message()
                                    .orElseThrow()
                                    .text();
                    Matcher numbers = NUMBERS.matcher(text);
                    assertThat(numbers.find()).as(text).isTrue();
                    held.set(numbers.group(1));
                    return held.get().endsWith("-" + last);
                },
                () -> "the memory holds %s, not all up to %d".formatted(held, last));
        return held.get();
    }

    private static void awaitConfirmed(Cafe cafe, int lines) {
        Waiting.until(
                () -> flows(cafe).contains(" %d lignes mises à l'abri".formatted(lines)),
                () -> "%d lines sent, and: %s".formatted(lines, flows(cafe)));
    }

    private static void awaitReceived(Cafe cafe, int lines) {
        Waiting.until(
                () -> flows(cafe).contains(" %d lignes reçues".formatted(lines)),
                () -> "%d lines sent, and: %s".formatted(lines, flows(cafe)));
    }

    private static int port(Cafe cafe) {
        String text = flows(cafe);
        Matcher port = PORT.matcher(text);
        assertThat(port.find()).as(text).isTrue();
        return Integer.parseInt(port.group(1));
    }

    /** Reads what the monitoring says of its listeners and the vault; numbers without their blanks. */
    private static String flows(Cafe cafe) {
        return cafe.person("Nadir")
                .in("général")
                .uses("/monitor flows")
                .sees("Journaux et flux")
                .message()
                .orElseThrow()
                .text()
                .replaceAll("(?<=\\d)[\\h\\u202f](?=\\d{3})", "");
    }
}
