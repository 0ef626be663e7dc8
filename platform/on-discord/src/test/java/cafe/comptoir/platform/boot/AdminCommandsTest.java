package cafe.comptoir.platform.boot;

import static cafe.comptoir.sandbox.script.Option.option;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.platform.boot.PluginView.State;
import cafe.comptoir.platform.boot.sample.FailingPlugins;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.gateway.Intent;
import cafe.comptoir.sandbox.model.ApplicationCommand;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Suggestion;
import java.nio.file.Path;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manager does and reads on the company server. */
class AdminCommandsTest {

    @TempDir Path home;
    private TestCafe cafe;
    private Place office;

    @BeforeEach
    void open() {
        cafe = new TestCafe(home);
        cafe.drop(TestJar.ping("1.0.0"), "ping.jar")
                .drop(TestJar.plugin("odd", "1.0.0", FailingPlugins.Start.class), "odd.jar")
                .open()
                .poll();
        office = cafe.person("claire").in("général");
    }

    @AfterEach
    void close() {
        cafe.close();
    }

    @Test
    void showsEveryPluginWithItsStateAndReason() {
        office.uses("/comptoir plugins")
                .sees("🟢 **ping** 1.0.0 · en marche")
                .sees("🔴 **odd** 1.0.0 · n'a pas pu démarrer")
                .sees("the ball is lost");
    }

    @Test
    void saysInThePersonsLanguageWhatTheHostHasToSay() {
        cafe.drop(
                        TestJar.plugin("echo", "1.0.0", FailingPlugins.Stop.class)
                                .with("depends: [base]"),
                        "echo.jar")
                .drop(TestJar.ping("1.0.0").text("org/slf4j/Logger.class", "x"), "fat.jar")
                .drop(
                        TestJar.plugin("voice", "1.0.0", FailingPlugins.Stop.class)
                                .with("intents: [GUILD_VOICE_STATES]"),
                        "voice.jar")
                .drop(
                        TestJar.plugin("police", "1.0.0", FailingPlugins.Stop.class)
                                .with("permissions: [BAN_MEMBERS]"),
                        "police.jar")
                .poll();

        office.uses("/comptoir plugins")
                .sees("Il a besoin de base, qui n'est pas en marche.")
                .sees("plugins/fat.jar : contient des classes de org.slf4j, qui viennent du bot")
                .sees("Le module voice a besoin de l'intention GUILD_VOICE_STATES")
                .sees("Le module police a besoin de la permission « Bannir des membres »");
    }

    @Test
    void failedReloadIsExplainedInThePersonsLanguage() {
        cafe.drop(TestJar.plugin("ping", "2.0.0", FailingPlugins.Missing.class), "ping.jar");

        office.uses("/comptoir reload", option("plugin", "ping"))
                .sees("La version 2.0.0 n'a pas pu démarrer : la classe org/example/Gone manque")
                .sees("La version 1.0.0 a repris sa place.");
    }

    @Test
    void answersAreForTheAskingPersonOnly() {
        office.uses("/comptoir plugins").sees("ping");

        cafe.person("nadir").doesNotSee("en marche");
    }

    @Test
    void switchesAPluginOffAndOn() throws Exception {
        office.uses("/comptoir disable", option("plugin", "ping"))
                .sees("⚪ **ping** 1.0.0 · désactivé (/comptoir activer le remet en marche)");
        assertThat(cafe.plugin("ping").state()).isEqualTo(State.DISABLED);

        office.uses("/comptoir enable", option("plugin", "ping"))
                .sees("🟢 **ping** 1.0.0 · en marche");
        cafe.settled().person("jeanne").in("general").uses("/ping").sees("pong");
    }

    @Test
    void reloadsAPluginThatWasMended() {
        cafe.drop(TestJar.plugin("odd", "1.0.1", FailingPlugins.Stop.class), "odd.jar");

        office.uses("/comptoir reload", option("plugin", "odd"))
                .sees("🟢 **odd** 1.0.1 · en marche");
    }

    @Test
    void namesThePluginsThereAreWhenAskedForAnother() {
        office.uses("/comptoir reload", option("plugin", "pong"))
                .sees("Il n'y a pas de module « pong »")
                .sees("odd, ping");
    }

    @Test
    void takesAPluginsNameWrittenOut() {
        office.uses("/comptoir reload", option("plugin", "PING"))
                .sees("🟢 **ping** 1.0.0 · en marche");
    }

    @Test
    void proposesNoFileThatIsNoPlugin() {
        cafe.drop(TestJar.ping("1.0.0").text("org/slf4j/Logger.class", "x"), "fat.jar").poll();

        assertThat(office.types("/comptoir enable", "plugin", ""))
                .extracting(Suggestion::name)
                .containsExactly("odd", "ping");
        office.uses("/comptoir plugins").sees("🔴 **plugins/fat.jar** · fichier inutilisable");
    }

    @Test
    void proposesPluginsWhileTyping() {
        assertThat(office.types("/comptoir disable", "plugin", "pi"))
                .extracting(Suggestion::name)
                .containsExactly("ping");
    }

    @Test
    void letsOnlyTheRolesOfComptoirYmlIn() {
        cafe.person("hugo")
                .in("général")
                .uses("/comptoir plugins")
                .sees("il faut l'un de ces rôles");

        cafe.settings("admins: [employee]").host().poll();

        cafe.person("hugo").in("général").uses("/comptoir plugins").sees("en marche");
    }

    @Test
    void livesOnTheCompanyServerOnly() {
        assertThat(cafe.person("claire").in("general").using().offered())
                .extracting(ApplicationCommand::name)
                .contains("ping")
                .doesNotContain("comptoir");
    }

    @Test
    void showsHowTheBotIsDoing() {
        office.uses("/comptoir status").sees("Le bot du café").sees("Comptoir – Équipe");
    }

    @Test
    void reconnectsWithTheIntentsOfComptoirYml() throws Exception {
        cafe.drop(
                        TestJar.plugin("voice", "1.0.0", FailingPlugins.Stop.class)
                                .with("intents: [GUILD_VOICE_STATES]"),
                        "voice.jar")
                .poll();
        assertThat(cafe.plugin("voice").state()).isEqualTo(State.FAILED);
        JDA before = cafe.host().jda();
        cafe.settings(
                "intents: [GUILD_MEMBERS, GUILD_MESSAGES, MESSAGE_CONTENT, GUILD_VOICE_STATES]");
        cafe.host().poll();

        office.uses("/comptoir reconnect").sees("Je quitte Discord");

        cafe.until(() -> !cafe.host().jda().equals(before));
        assertThat(cafe.plugin("voice").state()).isEqualTo(State.RUNNING);
        assertThat(cafe.host().ended()).isNotDone();
        cafe.settled().person("jeanne").in("general").uses("/ping").sees("pong 1.0.0");
    }

    @Test
    void staysConnectedWhereDiscordWouldNotAcceptTheNewSettings() {
        cafe.close();
        cafe =
                new TestCafe(
                        home,
                        SandboxOptions.cafe()
                                .withPrivilegedIntents(
                                        Set.of(Intent.GUILD_MEMBERS, Intent.MESSAGE_CONTENT)));
        cafe.open();
        JDA before = cafe.host().jda();
        cafe.settings("intents: [GUILD_MEMBERS, GUILD_PRESENCES]").host().poll();

        cafe.person("claire")
                .in("général")
                .uses("/comptoir reconnect")
                .sees("Je reste connecté comme avant")
                .sees(
                        "Discord n'accorde pas GUILD_PRESENCES à ce bot : activez \"Presence Intent\"");

        assertThat(cafe.host().jda()).isSameAs(before);
        assertThat(before.getStatus()).isEqualTo(JDA.Status.CONNECTED);
    }
}
