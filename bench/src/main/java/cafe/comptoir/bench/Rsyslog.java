package cafe.comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * rsyslog that receives over TCP and keeps what it has on disk before it goes on: a disk queue that is
 * synced, and a file that is synced.
 */
final class Rsyslog implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path output;

    private Rsyslog(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    static Rsyslog start(Path folder) throws IOException {
        int port = Ports.unused();
        Path output = folder.resolve("rsyslog-output.log");
        Path queue = Files.createDirectories(folder.resolve("rsyslog-queue"));
        Path config =
                Files.writeString(
                        folder.resolve("rsyslog.conf"),
                        """
                        global(workDirectory="%s" maxMessageSize="64k")
                        module(load="imtcp")
                        template(name="raw" type="string" string="%%rawmsg%%\\n")
                        ruleset(name="in") {
                          action(type="omfile" file="%s" template="raw" sync="on"
                                 queue.type="LinkedList" queue.filename="durable" queue.syncqueuefiles="on"
                                 queue.saveOnShutdown="on" queue.size="100000"
                                 queue.dequeueBatchSize="1024" queue.highWatermark="2000"
                                 queue.lowWatermark="1000")
                        }
                        input(type="imtcp" port="%d" address="127.0.0.1" ruleset="in")
                        """
                                .formatted(queue, output, port));
        Process process =
                new ProcessBuilder(
                                "rsyslogd",
                                "-n",
                                "-f",
                                config.toString(),
                                "-i",
                                folder.resolve("rsyslog.pid").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("rsyslog.out").toFile())
                        .start();
        OpenSshServer.awaitPort(port);
        return new Rsyslog(process, port, output);
    }

    int port() {
        return port;
    }

    /** Returns when that many bytes have been written. */
    void awaitBytes(long bytes) throws IOException {
        while (!Files.exists(output) || Files.size(output) < bytes) {
            if (!process.isAlive()) {
                throw new IOException("rsyslogd has ended");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
