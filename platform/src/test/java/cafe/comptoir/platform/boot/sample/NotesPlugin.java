package cafe.comptoir.platform.boot.sample;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.api.observe.Health;
import cafe.comptoir.api.observe.Metrics;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.service.Services;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;

/** Uses everything that a plugin may use, so that whatever keeps its classes shows. */
public final class NotesPlugin implements BotPlugin {

    private static final ThreadLocal<Object> TRACE = new ThreadLocal<>();

    private final Notes notes;
    private final Config<NotesConfig> config;
    private final Metrics metrics;
    private final Services services;
    private final AtomicInteger heard = new AtomicInteger();

    @Inject
    NotesPlugin(Notes notes, Config<NotesConfig> config, Metrics metrics, Services services) {
        this.notes = notes;
        this.config = config;
        this.metrics = metrics;
        this.services = services;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void register(Registrar on) {
        TRACE.set(this);
        on.slash(SlashCommand.of("note", ServerKind.PUBLIC).with(Option.string("text").mandatory()))
                .handle(Ack.EPHEMERAL, this::note);
        on.event(MessageReceivedEvent.class, _ -> heard.incrementAndGet());
        on.job("copy", notes::copy);
        on.schedule("sweep", Schedule.every(Duration.ofHours(1)), _ -> {});
        on.health(Health.Up::new);
        on.provide(Supplier.class, (Supplier<String>) () -> "notes");
        on.own(config.onChange(_ -> TRACE.set(this)));
        on.own(services.find(Supplier.class).onChange(heard::incrementAndGet));
        metrics.gauge("heard", heard::get);
    }

    @Override
    public void start() {
        TRACE.set(this);
    }

    @Override
    public void stop() {
        TRACE.set(this);
    }

    private void note(SlashContext ask) {
        TRACE.set(this);
        int count = notes.write(ask.string("text").orElseThrow());
        metrics.count("written");
        ask.reply(ask.texts().get("written", count, config.get().most()));
    }
}
