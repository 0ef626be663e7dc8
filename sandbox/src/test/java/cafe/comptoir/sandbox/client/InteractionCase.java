package cafe.comptoir.sandbox.client;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.model.InteractionAnswer;
import cafe.comptoir.sandbox.model.Interactions;
import cafe.comptoir.sandbox.model.OptionInput;
import cafe.comptoir.sandbox.model.SlashUse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** JDA on a sandbox, and a handler for what people do there. */
@ExtendWith(QuietJda.class)
abstract class InteractionCase {
    static final CafeIds IDS = CafeIds.CAFE;
    static final long GENERAL = IDS.publicServer().channel("general");
    static final long JEANNE = IDS.person("jeanne");
    static final long TOM = IDS.person("tom");

    Sandbox sandbox;
    JdaClient client;
    Interactions interactions;
    private final List<Thread> handlers = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.cafe());
        client = JdaClient.connect(sandbox);
        interactions = sandbox.world().interactions();
    }

    @AfterEach
    void stop() {
        finishHandlers();
        DiscordDescription.ifPresent().ifPresent(d -> d.check(sandbox.recorder().calls()));
        client.close();
        sandbox.close();
    }

    String replyTo(long interaction) {
        return ((InteractionAnswer.Replied) answer(interaction)).message().content();
    }

    InteractionAnswer answer(long interaction) {
        try {
            return interactions.answer(interaction).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    long slash(String path, Map<String, OptionInput> options) {
        return interactions.slash(new SlashUse(JEANNE, GENERAL, path, options)).id();
    }

    void register(String name) {
        client.jda().updateCommands().addCommands(Commands.slash(name, "Test")).complete();
    }

    TextChannel channel() {
        return client.jda().getTextChannelById(GENERAL);
    }

    <T extends GenericEvent> void on(Class<T> type, Consumer<T> handler) {
        EventListener listener =
                event -> {
                    if (type.isInstance(event)) {
                        Thread work =
                                Thread.ofVirtual()
                                        .unstarted(() -> handler.accept(type.cast(event)));
                        handlers.add(work);
                        work.start();
                    }
                };
        client.jda().addEventListener(listener);
    }

    void finishHandlers() {
        try {
            for (Thread handler : handlers) {
                handler.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
