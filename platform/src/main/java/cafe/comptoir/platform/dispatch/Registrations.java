package cafe.comptoir.platform.dispatch;

import static java.util.Objects.requireNonNull;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
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
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin registered. Nothing of it is live until {@link PluginGate#open}; what is not routes
 * (jobs, services …) is kept here for whoever starts it. Used by one thread at a time.
 */
public final class Registrations implements Registrar {

    private final Messages messages;
    private final List<SlashRegistration> slashCommands = new ArrayList<>();
    private final List<MenuCommand> messageMenus = new ArrayList<>();
    private final List<MenuCommand> userMenus = new ArrayList<>();
    private final Map<RouteKey, Route> routes = new LinkedHashMap<>();
    private final List<Listener<?>> listeners = new ArrayList<>();
    private final Map<String, JobHandler> jobs = new LinkedHashMap<>();
    private final Map<String, Scheduled> schedules = new LinkedHashMap<>();
    private final List<Provided<?>> services = new ArrayList<>();
    private final List<AutoCloseable> owned = new ArrayList<>();
    private @Nullable Supplier<Health> health;
    private @Nullable ClassLoader loader;
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
        List<String> gaps =
                slashCommands.stream().flatMap(slash -> slash.gaps(routes::containsKey)).toList();
        if (!gaps.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", gaps));
        }
    }

    /** Returns the plugin's texts. */
    public Messages messages() {
        return messages;
    }

    public List<SlashCommand> slashCommands() {
        return slashCommands.stream().map(SlashRegistration::command).toList();
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

    RouteTable table() {
        return new RouteTable(routes.values(), listeners, loader);
    }

    /** Returns the commands, whose names are shared by all plugins. */
    List<RouteKey> commands() {
        return routes.keySet().stream()
                .filter(key ->
                        switch (key.kind()) {
                            case SLASH, MESSAGE_MENU, USER_MENU -> true;
                            case COMPLETION, BUTTON, SELECT, MODAL -> false;
                        })
                .map(RouteKey::command)
                .distinct()
                .toList();
    }

    @Override
    public SlashRoutes slash(SlashCommand command) {
        checkOpen();
        Names.check("command", command.name());
        if (slashCommands().stream().anyMatch(known -> known.name().equals(command.name()))) {
            throw new IllegalArgumentException("/%s is there twice".formatted(command.name()));
        }
        SlashRegistration slash = new SlashRegistration(command, this);
        slashCommands.add(slash);
        return slash;
    }

    @Override
    public void messageMenu(
            MenuCommand command, Ack ack, Access access, Handler<MessageMenuContext> handler) {
        RouteKey key = menu(RouteKind.MESSAGE_MENU, command, ack);
        add(
                key,
                ack,
                access,
                command.servers(),
                handler,
                call -> handler.handle(new JdaMessageMenuContext(call, messages)));
        messageMenus.add(command);
    }

    @Override
    public void userMenu(
            MenuCommand command, Ack ack, Access access, Handler<UserMenuContext> handler) {
        RouteKey key = menu(RouteKind.USER_MENU, command, ack);
        add(
                key,
                ack,
                access,
                command.servers(),
                handler,
                call -> handler.handle(new JdaUserMenuContext(call, messages)));
        userMenus.add(command);
    }

    /** Discord names a menu command by the words it shows. */
    private RouteKey menu(RouteKind kind, MenuCommand command, Ack ack) {
        Names.check(kind.toString(), command.name());
        if (ack == Ack.EDIT) {
            throw new IllegalArgumentException(
                    "%s '%s' cannot answer by EDIT: no message of the bot's is there to change"
                            .formatted(kind, command.name()));
        }
        Texts base = messages.in(Locale.ENGLISH);
        String text = "menu." + command.name() + ".name";
        return new RouteKey(kind, base.has(text) ? base.get(text) : command.name());
    }

    @Override
    public void button(String route, Ack ack, Access access, Handler<ButtonContext> handler) {
        component(
                RouteKind.BUTTON,
                route,
                ack,
                access,
                handler,
                call -> handler.handle(new JdaButtonContext(call, messages)));
    }

    @Override
    public void select(String route, Ack ack, Access access, Handler<SelectContext> handler) {
        component(
                RouteKind.SELECT,
                route,
                ack,
                access,
                handler,
                call -> handler.handle(new JdaSelectContext(call, messages)));
    }

    @Override
    public void modal(String route, Ack ack, Access access, Handler<ModalContext> handler) {
        if (ack == Ack.MODAL) {
            throw new IllegalArgumentException(
                    "modal '%s' cannot answer by MODAL: Discord opens no form after a form"
                            .formatted(route));
        }
        component(
                RouteKind.MODAL,
                route,
                ack,
                access,
                handler,
                call -> handler.handle(new JdaModalContext(call, messages)));
    }

    private void component(
            RouteKind kind,
            String route,
            Ack ack,
            Access access,
            Handler<?> handler,
            Route.Handling handling) {
        Names.check(kind.toString(), route);
        add(new RouteKey(kind, route), ack, access, Set.of(), handler, handling);
    }

    void add(
            RouteKey key,
            Ack ack,
            Access access,
            Set<ServerKind> servers,
            Handler<?> handler,
            Route.Handling handling) {
        checkOpen();
        requireNonNull(ack, "ack is null");
        requireNonNull(access, "access is null");
        note(handler);
        if (routes.putIfAbsent(key, new Route(key, ack, access, servers, handling)) != null) {
            throw new IllegalArgumentException("%s is there twice".formatted(key));
        }
    }

    private void note(Object handler) {
        loader = requireNonNull(handler, "handler is null").getClass().getClassLoader();
    }

    @Override
    public <E extends GenericEvent> void event(Class<E> type, Handler<E> handler) {
        checkOpen();
        if (GenericInteractionCreateEvent.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(
                    "%s is an interaction: register a route for it"
                            .formatted(type.getSimpleName()));
        }
        note(handler);
        listeners.add(new Listener<>(type, handler));
    }

    @Override
    public void job(String name, JobHandler handler) {
        checkOpen();
        checkNewJob(name);
        jobs.put(name, requireNonNull(handler, "handler is null"));
    }

    @Override
    public void schedule(String name, Schedule schedule, JobHandler handler) {
        checkOpen();
        checkNewJob(name);
        schedules.put(name, new Scheduled(schedule, requireNonNull(handler, "handler is null")));
    }

    private void checkNewJob(String name) {
        Names.check("job", name);
        if (jobs.containsKey(name) || schedules.containsKey(name)) {
            throw new IllegalArgumentException("job '%s' is there twice".formatted(name));
        }
    }

    @Override
    public void health(Supplier<Health> health) {
        checkOpen();
        this.health = requireNonNull(health, "health is null");
    }

    @Override
    public <S> void provide(Class<S> type, S service) {
        checkOpen();
        services.add(new Provided<>(type, requireNonNull(service, "service is null")));
    }

    @Override
    public <C extends AutoCloseable> C own(C closeable) {
        checkOpen();
        owned.add(closeable);
        return closeable;
    }

    private void checkOpen() {
        if (sealed) {
            throw new IllegalStateException("registering is possible in register() only");
        }
    }
}
