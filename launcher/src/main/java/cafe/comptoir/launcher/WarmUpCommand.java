package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.Host;
import cafe.comptoir.sandbox.Sandbox;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code comptoir warm-up}: starts all and stops at once, so that the JDK can note which classes a start
 * needs. The script calls it after each build.
 */
@Command(
        name = "warm-up",
        hidden = true,
        description = "Starts the local Discord and the host and stops them at once.")
final class WarmUpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        LocalHome home = new LocalHome(Checkout.here().scratch("warm-up"));
        home.forget();
        return Scope.run(scope -> {
            Sandbox sandbox = scope.own(Sandbox.start(LocalDiscord.options(0, Optional.empty())));
            Host host = scope.own(home.open(sandbox, Checkout.here().pluginJars()));
            return host.plugins().isEmpty() ? ExitCodes.FAILED : 0;
        });
    }
}
