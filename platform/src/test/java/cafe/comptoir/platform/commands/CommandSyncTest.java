package cafe.comptoir.platform.commands;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.platform.dispatch.Registrations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.CommandListUpdateAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class CommandSyncTest {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Guild company = server(1, "company");
    private final Guild open = server(2, "public");
    private final CommandSync sync = new CommandSync(new TwoServers());

    private final class TwoServers implements Servers {

        @Override
        public Guild company() {
            return company;
        }

        @Override
        public List<Guild> publicServers() {
            return List.of(open);
        }

        @Override
        public Optional<ServerKind> kindOf(Guild server) {
            return Optional.of(server.equals(company) ? ServerKind.COMPANY : ServerKind.PUBLIC);
        }
    }

    @AfterEach
    void close() {
        sync.close();
    }

    @SuppressWarnings("unchecked")
    private Guild server(long id, String name) {
        Guild guild = mock(Guild.class);
        when(guild.getIdLong()).thenReturn(id);
        when(guild.getName()).thenReturn(name);
        RestAction<List<Command>> none = mock(RestAction.class);
        when(none.complete()).thenReturn(List.of());
        when(guild.retrieveCommands(anyBoolean())).thenReturn(none);
        when(guild.updateCommands()).thenAnswer(_ -> update(name));
        return guild;
    }

    private CommandListUpdateAction update(String server) {
        CommandListUpdateAction update = mock(CommandListUpdateAction.class);
        when(update.addCommands(anyCollection()))
                .thenAnswer(call -> {
                    Collection<CommandData> commands = call.getArgument(0);
                    sent.add(
                            server + commands.stream().map(CommandData::getName).sorted().toList());
                    return update;
                });
        when(update.complete())
                .thenAnswer(_ -> {
                    if (refusals.getAndDecrement() > 0) {
                        throw new IllegalStateException("Discord is away");
                    }
                    return List.of();
                });
        return update;
    }

    private static PluginCommands command(String name, ServerKind first, ServerKind... more) {
        String description = "command." + name + ".description";
        Registrations on =
                new Registrations(
                        new MapTexts(Map.of(description, "Oui"), Map.of(description, "Yes")));
        on.slash(SlashCommand.of(name, first, more)).handle(Ack.EPHEMERAL, _ -> {});
        return PluginCommands.of(on);
    }

    private void settle() {
        assertThat(sync.settled()).succeedsWithin(20, SECONDS);
    }

    @Test
    void commandsGoWhereTheyBelongInOneRequestAServer() {
        sync.offer("staff", command("team", ServerKind.COMPANY));
        sync.offer("tickets", command("ticket", ServerKind.COMPANY, ServerKind.PUBLIC));

        sync.start();
        settle();

        assertThat(sent).containsExactly("company[team, ticket]", "public[ticket]");
        assertThat(sync.idle()).isTrue();
    }

    @Test
    void nothingIsSentBeforeTheStart() {
        sync.offer("staff", command("team", ServerKind.COMPANY));

        assertThat(sync.settled()).isNotDone();
        verify(company, never()).retrieveCommands(anyBoolean());
    }

    @Test
    void swapThatChangesNoCommandSendsNothing() {
        sync.offer("staff", command("team", ServerKind.COMPANY));
        sync.start();
        settle();
        sent.clear();

        sync.offer("staff", command("team", ServerKind.COMPANY));
        settle();

        assertThat(sent).isEmpty();
        verify(company, times(1)).retrieveCommands(true);
    }

    @Test
    void serverThatHasNothingAndNeedsNothingIsLeftAlone() {
        sync.start();
        settle();

        assertThat(sent).isEmpty();
    }

    @Test
    void withdrawnCommandsVanish() {
        sync.offer("staff", command("team", ServerKind.COMPANY));
        sync.start();
        settle();

        sync.withdraw("staff");
        settle();

        assertThat(sent).containsExactly("company[team]", "company[]");
    }

    @Test
    void burstOfChangesGoesOutTogether() {
        sync.start();
        settle();

        for (int i = 0; i < 10; i++) {
            sync.offer("plugin" + i, command("command" + i, ServerKind.PUBLIC));
        }
        settle();

        assertThat(sent).hasSizeLessThan(3).last().asString().contains("command0", "command9");
    }

    @Test
    @Timeout(20)
    void changeIsBroughtThoughTheLastOneFailed() {
        refusals.set(1);
        sync.offer("staff", command("team", ServerKind.COMPANY));
        sync.start();
        await().until(() -> !sent.isEmpty());

        sync.offer("tickets", command("ticket", ServerKind.COMPANY));
        settle();

        assertThat(sent).last().isEqualTo("company[team, ticket]");
    }

    @Test
    void serverThatCameBackIsAskedAgain() {
        sync.start();
        settle();

        sync.refresh();
        settle();

        verify(open, times(2)).retrieveCommands(true);
    }
}
