package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.sshsecurity.session.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thing done over a channel, on a thread of its own. */
final class ChannelCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(ChannelCommand.class);

    private final ExecutorService threads;
    private final Work work;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private @Nullable ExitCallback exit;
    private @Nullable Future<?> running;

    /** What is done; returns the exit code. */
    @FunctionalInterface
    interface Work {

        int run(Streams streams, Environment environment) throws IOException, InterruptedException;
    }

    ChannelCommand(ExecutorService threads, Work work) {
        this.threads = threads;
        this.work = work;
    }

    @Override
    public void setInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public void setOutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void setErrorStream(OutputStream err) {
        this.err = err;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        this.exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        try {
            running = threads.submit(() -> run(environment));
        } catch (RejectedExecutionException e) {
            throw new IOException("the vault is being stopped", e);
        }
    }

    private void run(Environment environment) {
        int code = 1;
        try {
            code = work.run(new Streams(in, out, err), environment);
            out.flush();
            err.flush();
        } catch (IOException | InterruptedException e) {
            // The other end has gone, or the channel was closed: there is nobody left to tell.
            log.debug("A channel ended in the middle: {}", e.toString());
        } catch (RuntimeException e) {
            log.error("A command over SSH failed", e);
        }
        if (exit != null) {
            exit.onExit(code);
        }
    }

    @Override
    public void destroy(ChannelSession channel) {
        if (running != null) {
            running.cancel(true);
        }
    }
}
