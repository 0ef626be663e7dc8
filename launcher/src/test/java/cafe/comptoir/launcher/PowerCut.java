package cafe.comptoir.launcher;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxExtension;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * Ends a process without warning at one exact request of its: before anything has come of the request,
 * or when all has and the answer is about to be sent.
 */
final class PowerCut implements SandboxExtension {

    private final Runnable kill;
    private final AtomicReference<Optional<Plan>> plan = new AtomicReference<>(Optional.empty());

    PowerCut(Runnable kill) {
        this.kill = kill;
    }

    private record Plan(
            boolean done, String method, Pattern path, CompletableFuture<Void> executed) {

        boolean fits(Context request, boolean isDone) {
            return isDone == done
                    && request.method().name().equals(method)
                    && path.matcher(request.path()).matches();
        }
    }

    /** A cut that is to come. */
    record Coming(String when, CompletableFuture<Void> executed) {

        void await(HostProcess host) throws InterruptedException, ExecutionException {
            try {
                executed.get(20, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new AssertionError(
                        "The host never came to %s. It said\n%s".formatted(when, host.said()), e);
            }
        }
    }

    /** Plans a cut before the next such request has any effect; the path is a regular expression. */
    Coming before(String method, String path) {
        return plan(false, method, path);
    }

    /** Plans a cut when the next such request has had its effect but no answer. */
    Coming after(String method, String path) {
        return plan(true, method, path);
    }

    private Coming plan(boolean done, String method, String path) {
        CompletableFuture<Void> executed = new CompletableFuture<>();
        plan.set(
                Optional.of(new Plan(done, method, Pattern.compile("/api/v10/" + path), executed)));
        return new Coming((done ? "after " : "before ") + method + " " + path, executed);
    }

    @Override
    public void mount(JavalinConfig config, Sandbox sandbox) {
        config.routes.before(
                "/api/<path>",
                request -> {
                    if (cuts(request, false)) {
                        request.skipRemainingHandlers();
                    }
                });
        config.routes.after("/api/<path>", request -> cuts(request, true));
    }

    private boolean cuts(Context request, boolean done) {
        Optional<Plan> now = plan.get();
        boolean due =
                now.filter(planned -> planned.fits(request, done)).isPresent()
                        && plan.compareAndSet(now, Optional.empty());
        if (due) {
            kill.run();
            now.orElseThrow().executed().complete(null);
        }
        return due;
    }
}
