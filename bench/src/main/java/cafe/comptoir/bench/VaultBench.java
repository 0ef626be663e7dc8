package cafe.comptoir.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lines into the vault and out of it, beside OpenSSH, rsyslog and zstdgrep. */
@Command(
        name = "vault",
        description =
                "lines over SSH and over syslog until they are on disk; a search through all of them")
final class VaultBench implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;
    private static final String SOUGHT = "receipt printed at 10.0.255.255";

    @Option(names = "--checkout", description = "the built checkout (${DEFAULT-VALUE})")
    private Path checkout = Path.of("");

    @Option(names = "--lines", description = "lines a round (${DEFAULT-VALUE})")
    private int lines = 500_000;

    @Option(names = "--rounds", description = "rounds a side (${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--java-options", description = "more options for the host's Java")
    private String javaOptions = "";

    /** What is timed. */
    private interface Work {
        void run() throws IOException;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = Scratch.folder("vault");
        Path file = folder.resolve("lines.log");
        LogLines.write(file, lines);
        try (VaultSite site = VaultSite.open(checkout.toAbsolutePath(), javaOptions);
                OpenSshServer openSsh =
                        OpenSshServer.start(folder, site.keys().resolve("shipper.pub"));
                Rsyslog rsyslog = Rsyslog.start(folder)) {
            overSsh(site, openSsh, file, folder.resolve("copy.log"));
            overSyslog(site, rsyslog, file);
            search(site, file, folder.resolve("lines.log.zst"));
        }
        return 0;
    }

    private void overSsh(VaultSite site, OpenSshServer openSsh, Path file, Path copy)
            throws IOException {
        double[] vault = new double[rounds];
        double[] cat = new double[rounds];
        String user = System.getProperty("user.name");
        for (int i = -1; i < rounds; i++) {
            double ours =
                    seconds(() ->
                            Commands.reading(
                                    file,
                                    site.ssh(
                                            "shipper",
                                            site.vault(),
                                            "shipper",
                                            "ingest " + VaultSite.MACHINE)));
            double theirs =
                    seconds(() ->
                            Commands.reading(
                                    file,
                                    site.ssh("shipper", openSsh.port(), user, "cat >> " + copy)));
            if (i >= 0) {
                vault[i] = Files.size(file) / MEGABYTE / ours;
                cat[i] = Files.size(file) / MEGABYTE / theirs;
            }
        }
        System.out.printf("%,d lines of 204 bytes over SSH, AES-256-GCM%n", lines);
        row("vault, each line on disk when acknowledged", Samples.of(vault).median(), "MB/s");
        row("OpenSSH with cat >>, not synced", Samples.of(cat).median(), "MB/s");
        System.out.println("  (target: 40 MB/s)");
    }

    private void overSyslog(VaultSite site, Rsyslog rsyslog, Path file) throws IOException {
        double[] vault = new double[rounds];
        double[] durable = new double[rounds];
        for (int i = -1; i < rounds; i++) {
            String last = "end-of-round-" + i;
            double ours =
                    seconds(() -> {
                        Process tail = site.start("reader", "tail -f -n 1 " + last);
                        send(file, last, site.syslog());
                        site.awaitLine(tail, last);
                    });
            long target = (i + 2) * (Files.size(file) + last.length());
            double theirs =
                    seconds(() -> {
                        send(file, last, rsyslog.port());
                        rsyslog.awaitBytes(target);
                    });
            if (i >= 0) {
                vault[i] = lines / ours;
                durable[i] = lines / theirs;
            }
        }
        System.out.printf("%,d lines over syslog (TCP) until they are on disk%n", lines);
        row("vault", Samples.of(vault).median(), "lines/s");
        row(
                "rsyslog, disk-assisted synced queue and file",
                Samples.of(durable).median(),
                "lines/s");
        System.out.println("  (target: 120,000 lines/s)");
    }

    /** Returns how many lines the vault has of all machines. */
    private static long kept(VaultSite site) throws IOException {
        return Pattern.compile("(?m) (SYSTEM|TRAFFIC|SECURITY) +(\\d+) ")
                .matcher(site.sources())
                .results()
                .mapToLong(row -> Long.parseLong(row.group(2)))
                .sum();
    }

    private void search(VaultSite site, Path file, Path compressed) throws IOException {
        Commands.run("zstd", "-q", "-3", file.toString(), "-o", compressed.toString());
        double gigabytes = Files.size(file) / 1e9;
        double stored = kept(site) * (double) Files.size(file) / lines / 1e9;
        double[] vault = new double[rounds];
        double[] zstdgrep = new double[rounds];
        for (int i = -1; i < rounds; i++) {
            double ours =
                    seconds(() ->
                            Commands.reading(
                                    none(),
                                    site.ssh(
                                            "reader",
                                            site.vault(),
                                            "any",
                                            "query from -1d limit=1000 \"" + SOUGHT + "\"")));
            double theirs =
                    seconds(() ->
                            Commands.run(
                                    "sh",
                                    "-c",
                                    "zstdgrep -F '" + SOUGHT + "' " + compressed + " || true"));
            if (i >= 0) {
                vault[i] = ours / stored;
                zstdgrep[i] = theirs / gigabytes;
            }
        }
        System.out.printf("a rare phrase in %.2f GB of stored lines%n", stored);
        row("vault, over SSH", Samples.of(vault).median(), "s/GB");
        row("zstdgrep", Samples.of(zstdgrep).median(), "s/GB");
        System.out.println("  (target: 2 s/GB)");
    }

    private static Path none() {
        return Path.of("/dev/null");
    }

    private static void send(Path file, String last, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = Files.newInputStream(file);
                OutputStream out = socket.getOutputStream()) {
            in.transferTo(out);
            out.write(
                    "<134>1 2026-03-02T11:00:00Z poste-1 bench - - - %s%n"
                            .formatted(last)
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void row(String what, double value, String unit) {
        System.out.printf("  %-48s %,10.1f %s%n", what, value, unit);
    }
}
