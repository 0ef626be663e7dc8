package cafe.comptoir.sshsecurity.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What is typed, also while a command runs: Ctrl-C ends the command, all else waits for the next line.
 */
final class Keys {

    static final int END = -1;
    static final int INTERRUPT = 3;
    private static final int LOOK_MILLIS = 20;
    private static final int MOST_WAITING = 64 * 1024;

    private final LinkedBlockingQueue<Integer> typed = new LinkedBlockingQueue<>(MOST_WAITING);

    /** Typed while a command ran. */
    private final Deque<Integer> later = new ArrayDeque<>();

    /** Something that can be ended from the keyboard. */
    @FunctionalInterface
    interface Act {

        void run() throws IOException, InterruptedException;
    }

    /** Reads to the end of the stream; run on a thread of its own. */
    void pump(InputStream in) {
        try {
            for (int key = in.read(); key >= 0; key = in.read()) {
                typed.put(key);
            }
            typed.put(END);
        } catch (IOException e) {
            typed.clear();
            typed.add(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int next() throws InterruptedException {
        return later.isEmpty() ? typed.take() : later.remove();
    }

    /**
     * Runs something until it ends or Ctrl-C is typed.
     *
     * @return whether it ended by itself
     */
    boolean run(Act act) throws IOException, InterruptedException {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().start(() -> perform(act, ended));
        try {
            while (!ended.isDone()) {
                Integer key = typed.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (key != null && key == INTERRUPT) {
                    thread.interrupt();
                } else if (key != null) {
                    later.add(key);
                }
            }
            return ended.get();
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            thread.interrupt();
        }
    }

    private static void perform(Act act, CompletableFuture<Boolean> ended) {
        try {
            act.run();
            ended.complete(true);
        } catch (InterruptedException | InterruptedIOException | ClosedByInterruptException e) {
            ended.complete(false);
        } catch (IOException | RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }
}
