package cafe.comptoir.platform.dispatch;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import cafe.comptoir.api.interaction.RouteArguments;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.components.buttons.ButtonInteraction;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The interaction desk with people who press buttons, without JDA's connection. */
final class TestDesk implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Nothing is ever late. */
    static final DispatchLimits LEISURELY =
            new DispatchLimits(
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    16,
                    100_000,
                    100_000,
                    100,
                    1_000,
                    Duration.ZERO);

    /** Everything is late at once. */
    static final DispatchLimits HASTY =
            new DispatchLimits(
                    Duration.ofMillis(1),
                    Duration.ofMillis(1),
                    16,
                    100_000,
                    100_000,
                    100,
                    1_000,
                    Duration.ZERO);

    final TestCafe cafe = new TestCafe();
    final Gates gates = new Gates();
    final InteractionDesk desk;
    private final HostTexts texts = new HostTexts();
    private final Timers timers = new Timers();
    private final Map<List<Object>, ButtonInteraction> interactions = new ConcurrentHashMap<>();

    TestDesk(DispatchLimits limits) {
        Doorkeeper doorkeeper = new Doorkeeper(cafe, cafe);
        desk = new InteractionDesk(gates, doorkeeper, cafe, limits, timers, () -> "REF234");
    }

    PluginGate open(String plugin, Consumer<Registrations> register) {
        PluginGate gate = gates.of(plugin);
        gate.open(routes(register));
        return gate;
    }

    static Registrations routes(Consumer<Registrations> register) {
        Registrations on = new Registrations(new NoTexts());
        register.accept(on);
        on.seal();
        return on;
    }

    /** Somebody presses a button on the public server, in English. */
    FakeAnswers press(long person, String plugin, String route) {
        return press(person, plugin, route, cafe.open, Locale.ENGLISH);
    }

    FakeAnswers press(
            long person, String plugin, String route, @Nullable Guild where, Locale locale) {
        FakeAnswers discord = FakeAnswers.ofButton();
        desk.receive(
                new Incoming(
                        new RouteKey(RouteKind.BUTTON, route),
                        Optional.of(plugin),
                        new RouteArguments(List.of()),
                        person,
                        locale,
                        interaction(person, where),
                        ack -> new Acknowledgement(ack, discord, texts, locale, "")));
        return discord;
    }

    /** Somebody sends a command, as if it were a button: the desk does not look into it. */
    FakeAnswers send(long person, String command, @Nullable Guild where) {
        FakeAnswers discord = FakeAnswers.ofCommand();
        desk.receive(
                new Incoming(
                        new RouteKey(RouteKind.SLASH, command),
                        Optional.empty(),
                        new RouteArguments(List.of()),
                        person,
                        Locale.ENGLISH,
                        interaction(person, where),
                        ack -> new Acknowledgement(ack, discord, texts, Locale.ENGLISH, "")));
        return discord;
    }

    private ButtonInteraction interaction(long person, @Nullable Guild where) {
        long server = where == null ? 0 : where.getIdLong();
        return interactions.computeIfAbsent(
                List.of(person, server),
                _ -> {
                    User user = mock(User.class, withSettings().stubOnly());
                    when(user.getIdLong()).thenReturn(person);
                    ButtonInteraction interaction =
                            mock(ButtonInteraction.class, withSettings().stubOnly());
                    when(interaction.getUser()).thenReturn(user);
                    when(interaction.getGuild()).thenReturn(where);
                    return interaction;
                });
    }

    LedgerCounts settle() {
        await(desk::idle);
        return desk.counts();
    }

    static void await(BooleanSupplier fact) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(fact::getAsBoolean);
    }

    @Override
    public void close() {
        timers.close();
    }
}
