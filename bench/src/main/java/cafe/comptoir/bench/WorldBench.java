package cafe.comptoir.bench;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the local Discord takes to be there, as it is and with as many people as the largest cafés have. */
@Command(
        name = "world",
        description = "the local Discord: process start → serving; a large world → ready")
final class WorldBench implements Callable<Integer> {

    @Option(names = "--checkout", description = "the built checkout (${DEFAULT-VALUE})")
    private Path checkout = Path.of("");

    @Option(names = "--runs", description = "starts of each kind (${DEFAULT-VALUE})")
    private int runs = 7;

    private final HttpClient http = HttpClient.newHttpClient();

    /** What a start with the large world took, in milliseconds. */
    private record Large(double serving, double ready, double view) {}

    @Override
    public Integer call() throws Exception {
        double[] starts = new double[runs];
        serving();
        for (int i = 0; i < runs; i++) {
            starts[i] = serving();
        }
        System.out.printf(
                "./comptoir sandbox --no-host, process start → /ui/ served, %d starts%n"
                        + "  median %.2f s   slowest %.2f s   (target: 1 s)%n",
                runs, Samples.of(starts).median(), Samples.of(starts).quantile(1));
        printLarge();
        return 0;
    }

    private void printLarge() throws Exception {
        Large first = large();
        double[] ready = new double[runs];
        double[] view = new double[runs];
        for (int i = 0; i < runs; i++) {
            Large one = large();
            ready[i] = one.ready();
            view[i] = one.view();
        }
        System.out.printf(
                "%,d members and %,d channels: start of the local Discord → host ready%n"
                        + "  in a new JVM %.2f s, of which %.2f s until served; warm median %.2f s"
                        + "   (target: 3 s)%n"
                        + "  one person's whole view: in a new JVM %.0f ms, warm median %.0f ms%n",
                LargeWorld.MEMBERS,
                LargeWorld.CHANNELS,
                first.ready() / 1000,
                first.serving() / 1000,
                Samples.of(ready).median() / 1000,
                first.view(),
                Samples.of(view).median());
    }

    /** Returns the seconds from the start of the process until the page is served. */
    private double serving() throws Exception {
        int port = Ports.unused();
        ProcessBuilder builder =
                new ProcessBuilder(
                        checkout.toAbsolutePath().resolve("comptoir").toString(),
                        "sandbox",
                        "--no-host",
                        "--port",
                        Integer.toString(port));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long began = System.nanoTime();
        Process process = builder.start();
        try {
            URI page = URI.create("http://127.0.0.1:" + port + "/ui/");
            while (!isServed(page)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the local Discord has ended");
                }
                LockSupport.parkNanos(1_000_000);
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private boolean isServed(URI page) throws IOException, InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(page).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private Large large() throws Exception {
        long began = System.nanoTime();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe().withSeed(LargeWorld::plant))) {
            long served = System.nanoTime();
            try (Host host = HostSite.startHost(sandbox)) {
                host.ready().join();
                long ready = System.nanoTime();
                readView(sandbox);
                long read = System.nanoTime();
                return new Large(
                        (served - began) / 1e6, (ready - began) / 1e6, (read - ready) / 1e6);
            }
        }
    }

    private void readView(Sandbox sandbox) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/_control/as/jeanne")).build();
        try (InputStream body =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            body.readAllBytes();
        }
    }
}
