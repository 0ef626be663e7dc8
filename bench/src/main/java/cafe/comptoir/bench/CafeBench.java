package cafe.comptoir.bench;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.testkit.Cafe;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a test of the testkit costs before and after the test itself. */
@Command(name = "testkit", description = "opening and closing a café for a test")
final class CafeBench implements Callable<Integer> {

    @Option(names = "--runs", description = "measured cafés (${DEFAULT-VALUE})")
    private int runs = 30;

    @Option(names = "--warm-up", description = "cafés before that (${DEFAULT-VALUE})")
    private int warmUp = 15;

    @Override
    public Integer call() throws Exception {
        List<Path> plugins = List.of(HostSite.plugin());
        double[] opening = new double[runs];
        double[] closing = new double[runs];
        for (int i = -warmUp; i < runs; i++) {
            long start = System.nanoTime();
            Cafe cafe = Cafe.open(plugins);
            long opened = System.nanoTime();
            cafe.close();
            if (i >= 0) {
                opening[i] = (opened - start) / 1e6;
                closing[i] = (System.nanoTime() - opened) / 1e6;
            }
        }
        printSandbox();
        System.out.printf(
                "a café for a test, warm, %d runs: open %.0f ms, close %.0f ms (target: 150 ms)%n",
                runs, Samples.of(opening).median(), Samples.of(closing).median());
        return 0;
    }

    private void printSandbox() {
        double[] starting = new double[runs];
        for (int i = -warmUp; i < runs; i++) {
            long start = System.nanoTime();
            Sandbox sandbox = Site.localDiscord();
            if (i >= 0) {
                starting[i] = (System.nanoTime() - start) / 1e6;
            }
            sandbox.close();
        }
        System.out.printf(
                "a local Discord alone, warm: start %.1f ms%n", Samples.of(starting).median());
    }
}
