package cafe.comptoir.bench;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.recorder.RestCall;
import cafe.comptoir.sandbox.script.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a ticket costs: REST calls to open one, memory after many. */
@Command(name = "tickets", description = "REST calls to open a ticket; memory after 1,000 of them")
final class TicketBench implements Callable<Integer> {

    @Option(names = "--checkout", description = "the built checkout (${DEFAULT-VALUE})")
    private Path checkout = Path.of("");

    @Option(names = "--tickets", description = "opened and closed (${DEFAULT-VALUE})")
    private int tickets = 1000;

    @Override
    public Integer call() throws Exception {
        Path root = checkout.toAbsolutePath();
        Path home = HostProcess.home(root);
        try (Sandbox sandbox = Site.localDiscord();
                HostProcess host = HostProcess.start(root, home, sandbox, "")) {
            host.secondsToCommands();
            double before = host.residentMebibytes();
            TicketLoad load = new TicketLoad(sandbox);
            load.publishPanel();
            printCalls(sandbox, load);
            long start = System.nanoTime();
            for (int i = 1; i < tickets; i++) {
                load.close(load.open(i));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "%d tickets opened and closed one after the other in %.0f s%n",
                    tickets, seconds);
            System.out.printf(
                    "resident memory: %.0f MiB at the start, %.0f MiB after%n",
                    before, host.residentMebibytes());
        }
        return 0;
    }

    private static void printCalls(Sandbox sandbox, TicketLoad load) {
        long before = sandbox.recorder().lastCall();
        Place channel = load.open(0);
        List<RestCall> calls = callsUntilCard(sandbox, before);
        System.out.printf("REST calls from the button to card and welcome: %d%n", calls.size());
        for (RestCall call : calls) {
            System.out.printf("  %-6s %s → %d%n", call.method(), call.route(), call.status());
        }
        load.close(channel);
    }

    /** A call is recorded when it was answered, a little after people have seen what it did. */
    private static List<RestCall> callsUntilCard(Sandbox sandbox, long before) {
        while (true) {
            List<RestCall> calls = sandbox.recorder().callsAfter(before);
            if (calls.stream().filter(call -> call.route().endsWith("/messages")).count() >= 2) {
                return calls;
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
