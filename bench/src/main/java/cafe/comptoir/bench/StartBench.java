package cafe.comptoir.bench;

import cafe.comptoir.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the start of the process to registered commands, with the AOT cache and without. */
@Command(name = "start", description = "process start → commands registered; resident memory")
final class StartBench implements Callable<Integer> {

    @Option(names = "--checkout", description = "the built checkout (${DEFAULT-VALUE})")
    private Path checkout = Path.of("");

    @Option(names = "--runs", description = "starts of each kind (${DEFAULT-VALUE})")
    private int runs = 9;

    /** What one start took. */
    private record Start(double seconds, double mebibytes) {}

    @Override
    public Integer call() throws Exception {
        double[][] seconds = new double[2][runs];
        double[][] memory = new double[2][runs];
        start("");
        for (int run = 0; run < runs; run++) {
            for (int kind = 0; kind < 2; kind++) {
                Start start = start(kind == 0 ? "" : "-XX:AOTMode=off");
                seconds[kind][run] = start.seconds();
                memory[kind][run] = start.mebibytes();
            }
        }
        System.out.printf("process start → commands registered, %d starts of each kind%n", runs);
        print("with AOT cache", seconds[0], memory[0]);
        print("without", seconds[1], memory[1]);
        System.out.println("  (where this goes: ≤ 1.2 s and ≤ 150 MiB)");
        return 0;
    }

    private Start start(String options) throws Exception {
        Path home = HostProcess.home(checkout.toAbsolutePath());
        try (Sandbox sandbox = Site.localDiscord();
                HostProcess host =
                        HostProcess.start(checkout.toAbsolutePath(), home, sandbox, options)) {
            double seconds = host.secondsToCommands();
            return new Start(seconds, host.residentMebibytes());
        }
    }

    private static void print(String kind, double[] seconds, double[] memory) {
        System.out.printf(
                "  %-16s median %5.2f s   resident %4.0f MiB%n",
                kind, Samples.of(seconds).median(), Samples.of(memory).median());
    }
}
