package cafe.comptoir.platform.dispatch;

import static cafe.comptoir.platform.dispatch.LiveCafe.withButton;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.MenuCommand;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.sandbox.script.Answer;
import cafe.comptoir.sandbox.script.Suggestion;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.junit.jupiter.api.Test;

/** Interactions through the real JDA, over real sockets. */
final class OnDiscordTest {

    private static final CustomIds IDS = new CustomIds("demo");

    /** Defers long before Discord would mind. */
    private static final DispatchLimits HASTY =
            new DispatchLimits(
                    Duration.ofMillis(100),
                    Duration.ofMillis(100),
                    16,
                    1_000,
                    100,
                    1_000,
                    1_000,
                    Duration.ZERO);

    @Test
    void subcommandIsAnsweredInThePersonsLanguage() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            SlashCommand demo =
                    SlashCommand.of("demo", ServerKind.PUBLIC)
                            .sub("echo", Option.string("what").mandatory());
            cafe.start(
                    "demo",
                    on ->
                            on.slash(demo)
                                    .sub(
                                            "echo",
                                            Ack.EPHEMERAL,
                                            slash ->
                                                    slash.reply(
                                                            slash.texts().get("heard")
                                                                    + " "
                                                                    + slash.string("what")
                                                                            .orElseThrow())));

            Answer jeanne = cafe.person("jeanne").in("general").uses("/demo echo what:bonjour");
            Answer tom = cafe.person("tom").in("general").uses("/demo echo what:hello");

            assertThat(jeanne.message())
                    .hasValueSatisfying(seen -> {
                        assertThat(seen.says("heard fr bonjour")).isTrue();
                        assertThat(seen.ephemeral()).isTrue();
                    });
            tom.sees("heard en hello");
            cafe.settle();
            assertThat(cafe.dispatcher.ledger()).isEqualTo(new LedgerCounts(2, 2, 0, 0, 0, 0));
        }
    }

    @Test
    void buttonLeadsToAFormAndTheFormBackToItsHandlerWithItsArguments() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            TextInput what = TextInput.create("what", TextInputStyle.SHORT).build();
            cafe.start(
                    "demo",
                    on -> {
                        on.slash(SlashCommand.of("panel", ServerKind.PUBLIC))
                                .handle(
                                        Ack.PUBLIC,
                                        slash ->
                                                slash.reply(
                                                        withButton(
                                                                "A problem?",
                                                                IDS.id("open", 7),
                                                                "Open")));
                        on.button(
                                "open",
                                Ack.MODAL,
                                button ->
                                        button.open(
                                                Modal.create(
                                                                IDS.id(
                                                                        "form",
                                                                        button.arguments()
                                                                                .number(0)),
                                                                "A ticket")
                                                        .addComponents(Label.of("What?", what))
                                                        .build()));
                        on.modal(
                                "form",
                                Ack.EPHEMERAL,
                                form ->
                                        form.reply(
                                                form.arguments().text(0)
                                                        + ": "
                                                        + form.value("what").orElse("nothing")));
                    });

            cafe.person("hugo").in("general").uses("/panel");
            Answer opened = cafe.person("jeanne").in("general").clicks("Open");

            opened.fills("What?", "  the screen is black ")
                    .submits()
                    .sees("7: the screen is black");
        }
    }

    @Test
    void editRouteChangesTheMessageAndTellsThePersonBesideIt() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            cafe.start(
                    "demo",
                    on -> {
                        on.slash(SlashCommand.of("panel", ServerKind.PUBLIC))
                                .handle(
                                        Ack.PUBLIC,
                                        slash ->
                                                slash.reply(
                                                        withButton(
                                                                "Free", IDS.id("take"), "Take")));
                        on.button(
                                "take",
                                Ack.EDIT,
                                Access.of(() -> List.of(new RoleName("employee"))),
                                button -> {
                                    button.edit(
                                            MessageEditData.fromContent(
                                                    "Taken by " + button.person().name()));
                                    button.reply("it is yours");
                                });
                    });

            cafe.person("hugo").in("general").uses("/panel");
            cafe.person("jeanne").in("general").clicks("Take").sees("**Employé**");
            cafe.person("ines").in("general").clicks("Take");

            cafe.person("jeanne").in("general").sees("Taken by Inès");
            cafe.person("ines").in("general").sees("it is yours");
            cafe.person("jeanne").in("general").doesNotSee("it is yours");
        }
    }

    @Test
    void slowAnswerIsDeferredAndComesAllTheSame() throws Exception {
        try (LiveCafe cafe = new LiveCafe(HASTY)) {
            CountDownLatch go = new CountDownLatch(1);
            cafe.start(
                    "demo",
                    on ->
                            on.slash(SlashCommand.of("slow", ServerKind.PUBLIC))
                                    .handle(
                                            Ack.EPHEMERAL,
                                            slash -> {
                                                go.await();
                                                slash.reply("at last");
                                                slash.whisper("and one more");
                                            }));

            Thread person = Thread.ofVirtual().start(() -> awaitCallback(cafe, go));
            Answer answer = cafe.person("jeanne").in("general").uses("/slow");
            person.join();

            answer.sees("at last");
            cafe.person("jeanne").in("general").sees("and one more");
            cafe.person("tom").in("general").doesNotSee("at last");
            cafe.settle();
            assertThat(callbacks(cafe)).isOne();
        }
    }

    private static void awaitCallback(LiveCafe cafe, CountDownLatch then) {
        TestDesk.await(() -> callbacks(cafe) == 1);
        then.countDown();
    }

    private static long callbacks(LiveCafe cafe) {
        return cafe.sandbox.recorder().calls().stream()
                .filter(call -> call.path().endsWith("/callback"))
                .count();
    }

    @Test
    void proposalsAreForThoseWhoMayUseThemOnly() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            SlashCommand demo =
                    SlashCommand.of("demo", ServerKind.PUBLIC)
                            .with(Option.string("machine").completed());
            cafe.start(
                    "demo",
                    on ->
                            on.slash(demo)
                                    .handle(Ack.EPHEMERAL, _ -> {})
                                    .complete(
                                            "machine",
                                            Access.of(() -> List.of(new RoleName("employee"))),
                                            typing ->
                                                    typing.suggest(
                                                            IntStream.range(0, 40)
                                                                    .mapToObj(i ->
                                                                            new Choice(
                                                                                    typing.typed()
                                                                                            + i,
                                                                                    "pc" + i))
                                                                    .toList())));

            List<Suggestion> employee =
                    cafe.person("hugo").in("general").types("/demo", "machine", "pc");
            List<Suggestion> customer =
                    cafe.person("jeanne").in("general").types("/demo", "machine", "pc");

            assertThat(employee).hasSize(25).first().extracting(Suggestion::name).isEqualTo("pc0");
            assertThat(customer).isEmpty();
        }
    }

    @Test
    void menusAndSelectsReachTheirHandlers() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            StringSelectMenu colours =
                    StringSelectMenu.create(IDS.id("colour"))
                            .setPlaceholder("Which colour?")
                            .addOption("Red", "red")
                            .addOption("Blue", "blue")
                            .build();
            cafe.start(
                    "demo",
                    on -> {
                        on.messageMenu(
                                MenuCommand.of("quote", ServerKind.PUBLIC),
                                Ack.PUBLIC,
                                menu ->
                                        menu.reply(
                                                new MessageCreateBuilder()
                                                        .setContent(
                                                                "> "
                                                                        + menu.target()
                                                                                .getContentRaw())
                                                        .setComponents(ActionRow.of(colours))
                                                        .build()));
                        on.userMenu(
                                MenuCommand.of("greet", ServerKind.PUBLIC),
                                Ack.EPHEMERAL,
                                menu -> menu.reply("Hello " + menu.target().getEffectiveName()));
                        on.select(
                                "colour",
                                Ack.EPHEMERAL,
                                select -> select.reply("chosen: " + select.values()));
                    });
            cafe.person("jeanne").in("general").writes("my screen is black");

            cafe.person("hugo")
                    .in("general")
                    .usesOnMessage("menu.quote.name fr", "my screen is black")
                    .sees("> my screen is black");
            cafe.person("jeanne")
                    .in("general")
                    .chooses("Which colour?", "Blue")
                    .sees("chosen: [blue]");
            cafe.person("jeanne")
                    .in("general")
                    .usesOnPerson("menu.greet.name fr", cafe.person("tom"))
                    .sees("Hello Tom");
        }
    }

    @Test
    void buttonInAPrivateMessageWorks() throws Exception {
        try (LiveCafe cafe = LiveCafe.usual()) {
            cafe.start(
                    "demo",
                    on ->
                            on.button(
                                    "rate",
                                    Ack.EDIT,
                                    button ->
                                            button.edit(
                                                    MessageEditData.fromContent(
                                                            "Thanks "
                                                                    + button.person().name()
                                                                    + " "
                                                                    + button.isPrivate()))));
            cafe.jda
                    .retrieveUserById(cafe.person("jeanne").id())
                    .flatMap(user -> user.openPrivateChannel())
                    .flatMap(channel ->
                            channel.sendMessage(withButton("Happy?", IDS.id("rate"), "Very")))
                    .complete();

            cafe.person("jeanne").inDirectMessages().clicks("Very").sees("Thanks Jeanne true");
        }
    }
}
