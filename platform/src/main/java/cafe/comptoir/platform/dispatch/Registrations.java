package cafe.comptoir.platform.dispatch;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.ButtonContext;
import cafe.comptoir.api.interaction.Handler;
import cafe.comptoir.api.interaction.MenuCommand;
import cafe.comptoir.api.interaction.MessageMenuContext;
import cafe.comptoir.api.interaction.ModalContext;
import cafe.comptoir.api.interaction.SelectContext;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.UserMenuContext;
import cafe.comptoir.api.job.JobHandler;
import cafe.comptoir.api.job.Schedule;
import cafe.comptoir.api.observe.Health;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.GenericEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin registered. Nothing of it is live until {@link PluginGate#open}; what is not routes
 * (jobs, services …) is kept here for whoever starts it. Used by one thread at a time.
 */
public final class Registrations implements Registrar {

    private final Messages messages;
    private final List<SlashCommand> slashCommands = new ArrayList<>();
    private final List<MenuCommand> messageMenus = new ArrayList<>();
    private final List<MenuCommand> userMenus = new ArrayList<>();
    private final Map<String, JobHandler> jobs = new LinkedHashMap<>();
    private final Map<String, Scheduled> schedules = new LinkedHashMap<>();
    private final List<Provided<?>> services = new ArrayList<>();
    private final List<AutoCloseable> owned = new ArrayList<>();
    private @Nullable Supplier<Health> health;
    private boolean sealed;

    /** Work to be done again and again. */
    public record Scheduled(Schedule schedule, JobHandler handler) {}

    /** A service for other plugins. */
    public record Provided<S>(Class<S> type, S service) {}

    public Registrations(Messages messages) {
        this.messages = requireNonNull(messages, "messages is null");
    }

    /**
     * Ends registering.
     *
     * @throws IllegalArgumentException naming everything that is missing, one line each
     */
    public void seal() {
        sealed = true;
    }

    /** Returns the plugin's texts. */
    public Messages messages() {
        return messages;
    }

    public List<SlashCommand> slashCommands() {
        return Collections.unmodifiableList(slashCommands);
    }

    public List<MenuCommand> messageMenus() {
        return Collections.unmodifiableList(messageMenus);
    }

    public List<MenuCommand> userMenus() {
        return Collections.unmodifiableList(userMenus);
    }

    public Map<String, JobHandler> jobs() {
        return Collections.unmodifiableMap(jobs);
    }

    public Map<String, Scheduled> schedules() {
        return Collections.unmodifiableMap(schedules);
    }

    public Optional<Supplier<Health>> health() {
        return Optional.ofNullable(health);
    }

    public List<Provided<?>> services() {
        return Collections.unmodifiableList(services);
    }

    /** Returns what is to be closed when the plugin stops, in the order it was handed over. */
    public List<AutoCloseable> owned() {
        return Collections.unmodifiableList(owned);
    }

    @Override
    public SlashRoutes slash(SlashCommand command) {
        slashCommands.add(command);
        throw new UnsupportedOperationException();
    }

    @Override
    public void messageMenu(
            MenuCommand command, Ack ack, Access access, Handler<MessageMenuContext> handler) {
        messageMenus.add(command);
    }

    @Override
    public void userMenu(
            MenuCommand command, Ack ack, Access access, Handler<UserMenuContext> handler) {
        userMenus.add(command);
    }

    @Override
    public void button(String route, Ack ack, Access access, Handler<ButtonContext> handler) {}

    @Override
    public void select(String route, Ack ack, Access access, Handler<SelectContext> handler) {}

    @Override
    public void modal(String route, Ack ack, Access access, Handler<ModalContext> handler) {}

    @Override
    public <E extends GenericEvent> void event(Class<E> type, Handler<E> handler) {}

    @Override
    public void job(String name, JobHandler handler) {
        jobs.put(name, handler);
    }

    @Override
    public void schedule(String name, Schedule schedule, JobHandler handler) {
        schedules.put(name, new Scheduled(schedule, handler));
    }

    @Override
    public void health(Supplier<Health> health) {
        this.health = health;
    }

    @Override
    public <S> void provide(Class<S> type, S service) {
        services.add(new Provided<>(type, service));
    }

    @Override
    public <C extends AutoCloseable> C own(C closeable) {
        owned.add(closeable);
        return closeable;
    }

    boolean sealed() {
        return sealed;
    }
}
