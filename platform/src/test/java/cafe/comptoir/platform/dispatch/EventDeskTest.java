package cafe.comptoir.platform.dispatch;

import static cafe.comptoir.platform.dispatch.TestDesk.await;
import static cafe.comptoir.platform.dispatch.TestDesk.routes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import net.dv8tion.jda.api.entities.channel.unions.MessageChannelUnion;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.message.GenericMessageEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import org.junit.jupiter.api.Test;

final class EventDeskTest {

    private static final Duration DRAIN = Duration.ofSeconds(10);

    private final Gates gates = new Gates();
    private final EventDesk desk =
            new EventDesk(
                    gates,
                    new DispatchLimits(
                            Duration.ofHours(1),
                            Duration.ofHours(1),
                            1,
                            1,
                            1,
                            500,
                            1_000,
                            Duration.ofMillis(1)));

    private static MessageReceivedEvent message(long channel, long id) {
        MessageChannelUnion in = mock(MessageChannelUnion.class, withSettings().stubOnly());
        when(in.getIdLong()).thenReturn(channel);
        MessageReceivedEvent event = mock(MessageReceivedEvent.class, withSettings().stubOnly());
        when(event.getChannel()).thenReturn(in);
        when(event.getMessageIdLong()).thenReturn(id);
        return event;
    }

    @Test
    void eventsOfAChannelAreHeardInOrderByListenersOfTheTypeAndItsSupertypes() {
        Map<Long, List<Long>> heard = new ConcurrentHashMap<>();
        gates.of("journal")
                .open(
                        routes(on ->
                                on.event(
                                        GenericMessageEvent.class,
                                        event ->
                                                heard.computeIfAbsent(
                                                                event.getChannel().getIdLong(),
                                                                _ -> new CopyOnWriteArrayList<>())
                                                        .add(event.getMessageIdLong()))));

        LongStream.range(0, 300).forEach(id -> desk.receive(message(id % 3, id / 3)));
        await(desk::idle);

        assertThat(heard).hasSize(3);
        assertThat(heard.values())
                .allSatisfy(ids ->
                        assertThat(ids)
                                .containsExactlyElementsOf(
                                        LongStream.range(0, 100).boxed().toList()));
    }

    @Test
    void eventNobodyListensToIsNotQueued() {
        gates.of("journal").open(routes(on -> on.event(MessageReceivedEvent.class, _ -> {})));

        desk.receive(mock(GuildReadyEvent.class));

        assertThat(desk.idle()).isTrue();
    }

    @Test
    void listenerThatFailsKeepsNoOtherFromHearing() {
        AtomicReference<String> heard = new AtomicReference<>("");
        gates.of("broken")
                .open(
                        routes(on -> {
                            on.event(
                                    MessageReceivedEvent.class,
                                    _ -> {
                                        throw new NoClassDefFoundError("unloaded");
                                    });
                            on.event(MessageReceivedEvent.class, _ -> heard.set("all the same"));
                        }));

        desk.receive(message(1, 1));
        await(desk::idle);

        assertThat(heard).hasValue("all the same");
    }

    @Test
    void pluginThatIsStuckLosesItsEventsButNobodyElses() {
        CountDownLatch go = new CountDownLatch(1);
        List<Long> heard = new CopyOnWriteArrayList<>();
        gates.of("stuck").open(routes(on -> on.event(MessageReceivedEvent.class, _ -> go.await())));
        gates.of("quick")
                .open(
                        routes(on ->
                                on.event(
                                        MessageReceivedEvent.class,
                                        event -> heard.add(event.getMessageIdLong()))));

        for (long id = 0; id < 600; id++) {
            long expected = id + 1;
            desk.receive(message(1, id));
            await(() -> heard.size() == expected);
        }
        go.countDown();
        await(desk::idle);

        assertThat(heard).hasSize(600);
        assertThat(desk.dropped()).isEqualTo(100);
    }

    @Test
    void eventsDuringASwapReachTheNewVersionInOrder() {
        List<Long> heard = new CopyOnWriteArrayList<>();
        PluginGate gate = gates.of("journal");
        gate.open(routes(on -> on.event(MessageReceivedEvent.class, _ -> {})));
        gate.park(DRAIN);

        LongStream.range(0, 50).forEach(id -> desk.receive(message(1, id)));
        gate.open(
                routes(on ->
                        on.event(
                                MessageReceivedEvent.class,
                                event -> heard.add(event.getMessageIdLong()))));
        await(desk::idle);

        assertThat(heard).containsExactlyElementsOf(LongStream.range(0, 50).boxed().toList());
    }
}
