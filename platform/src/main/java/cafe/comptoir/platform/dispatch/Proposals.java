package cafe.comptoir.platform.dispatch;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one answer to somebody who types. There are no words here: what cannot be proposed is not. */
final class Proposals implements Answer {

    private static final Logger log = LoggerFactory.getLogger(Proposals.class);

    private final Function<List<Choice>, CompletableFuture<?>> discord;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile boolean byHost;

    Proposals(Function<List<Choice>, CompletableFuture<?>> discord) {
        this.discord = discord;
    }

    void suggest(Collection<Choice> proposals) {
        send(proposals.stream().limit(OptionData.MAX_CHOICES).toList());
    }

    @Override
    public Duration patience(DispatchLimits limits) {
        return limits.retryAfter();
    }

    @Override
    public void late() {
        byHost |= send(List.of());
    }

    @Override
    public void say(HostText text, Object... arguments) {
        byHost |= send(List.of());
    }

    @Override
    public void finish() {
        send(List.of());
    }

    @Override
    public boolean byHost() {
        return byHost;
    }

    private boolean send(List<Choice> proposals) {
        boolean first = answered.compareAndSet(false, true);
        if (first) {
            discord.apply(proposals)
                    .exceptionally(failure -> {
                        log.debug("Discord did not take proposals", failure);
                        return null;
                    });
        }
        return first;
    }
}
