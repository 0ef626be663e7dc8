package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.JdaClient;
import cafe.comptoir.sandbox.control.Caller.Reply;
import cafe.comptoir.sandbox.script.DeskBot;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk of {@link DeskBot}, played from outside. */
class ControlApiTest {
    private static final CafeIds.Server PUBLIC = CafeIds.CAFE.publicServer();

    private Sandbox sandbox;
    private JdaClient bot;
    private Caller control;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.cafe());
        bot = JdaClient.connect(sandbox, new DeskBot());
        DeskBot.furnish(bot.jda(), PUBLIC.id(), PUBLIC.channel("aide"));
        control = new Caller(sandbox);
    }

    @AfterEach
    void close() {
        bot.close();
        sandbox.close();
    }

    @Test
    void ticketIsOpenedAndTakenOverHttp() {
        Reply form =
                control.post(
                        "/as/jeanne/click", "{\"in\":\"aide\",\"button\":\"Ouvrir un ticket\"}");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body().path("answer").asText()).isEqualTo("form");
        assertThat(form.body().at("/form/fields").findValuesAsText("id"))
                .containsExactly("what", "machine", "picture");
        assertThat(control.get("/as/jeanne/form").body().at("/form/title").asText())
                .isEqualTo("Ouvrir un ticket");

        control.post("/as/jeanne/fill", "{\"inputs\":{\"what\":\"L'écran est noir\"}}");
        Reply thanks =
                control.post(
                        "/as/jeanne/submit",
                        "{\"inputs\":{\"machine\":\"Poste 1\",\"picture\":[{\"name\":\"a.txt\",\"text\":\"x\"}]}}");

        assertThat(thanks.body().at("/message/text").asText()).contains("Merci");
        assertThat(thanks.body().at("/message/ephemeral").asBoolean()).isTrue();
        assertThat(control.get("/as/hugo/wait?sees=noir,%20avec%20a.txt&in=ticket-0001").status())
                .isEqualTo(200);
        Reply taken =
                control.post("/as/hugo/click", "{\"in\":\"ticket-0001\",\"button\":\"Prendre\"}");
        assertThat(taken.body().at("/message/text").asText()).isEqualTo("@Hugo s'en occupe.");
        assertThat(control.get("/as/paul/wait?not-channel=ticket-0001&not-sees=noir").status())
                .isEqualTo(200);
        assertThat(control.get("/as/paul/messages?in=aide").body().toString())
                .doesNotContain("Merci");
        assertThat(
                        control.get("/as/jeanne/messages?in=@direct")
                                .body()
                                .at("/messages/0/content")
                                .asText())
                .isEqualTo("Votre ticket est ouvert : L'écran est noir");
    }

    @Test
    void commandsAreListedTypedAndSent() {
        JsonNode commands = control.get("/as/jeanne/commands?in=aide").body();
        assertThat(commands.path("slash").findValuesAsText("label"))
                .contains("ticket liste", "ticket prendre", "numéro");

        Reply choices =
                control.post(
                        "/as/jeanne/autocomplete",
                        "{\"in\":\"aide\",\"command\":\"ticket prendre\",\"option\":\"numéro\",\"partial\":\"4\"}");
        assertThat(choices.body().at("/choices/0/name").asText()).isEqualTo("n° 41 — imprimante");
        Reply sent =
                control.post(
                        "/as/jeanne/slash",
                        "{\"in\":\"aide\",\"command\":\"ticket take\",\"options\":{\"number\":42}}");
        assertThat(sent.body().at("/message/text").asText())
                .isEqualTo("Ticket 42 pris (sans raison).");
        assertThat(sent.body().at("/message/command/name").asText()).isEqualTo("ticket take");
        assertThat(sent.body().at("/message/command/label").asText()).isEqualTo("ticket prendre");
    }

    @Test
    void messagesAreWrittenEditedReactedToAndDeleted() {
        Reply written =
                control.post(
                        "/as/paul/write",
                        "{\"in\":\"general\",\"text\":\"Bonjour\",\"files\":[{\"name\":\"a.png\",\"base64\":\"iVBORw==\"}]}");
        String id = written.body().at("/message/id").asText();

        control.post(
                "/as/jeanne/react",
                "{\"in\":\"general\",\"message\":\"" + id + "\",\"emoji\":\"👍\"}");
        control.post(
                "/as/paul/edit",
                "{\"in\":\"general\",\"message\":\"" + id + "\",\"text\":\"Bonsoir\"}");
        JsonNode seen =
                control.get("/as/jeanne/messages?in=general&limit=1").body().at("/messages/0");

        assertThat(seen.path("text").asText()).isEqualTo("Bonsoir\n📎 a.png\n👍 1");
        assertThat(seen.at("/reactions/0/mine").asBoolean()).isTrue();
        assertThat(seen.at("/attachments/0/contentType").asText()).isEqualTo("image/png");
        control.post("/as/paul/delete", "{\"in\":\"general\",\"message\":\"Bonsoir\"}");
        assertThat(control.get("/as/jeanne/messages?in=general").body().path("messages")).isEmpty();
    }

    @Test
    void waitingEndsAsSoonAsTheFactIsThere() {
        CompletableFuture<Reply> waiting =
                CompletableFuture.supplyAsync(
                        () -> control.get("/as/jeanne/wait?sees=Enfin&timeout=20000"));

        control.post("/as/paul/write", "{\"in\":\"general\",\"text\":\"Enfin !\"}");

        assertThat(waiting.join().body().at("/message/text").asText()).isEqualTo("Enfin !");
    }

    @Test
    void whatDoesNotComeTrueSaysWhatIsSeenInstead() {
        Reply missing = control.get("/as/jeanne/wait?sees=Jamais&in=aide&timeout=20");

        assertThat(missing.status()).isEqualTo(409);
        assertThat(missing.what()).isEqualTo("Jeanne does not see \"Jamais\" in #aide.");
        assertThat(missing.body().at("/error/where").asText())
                .isEqualTo("GET /_control/as/jeanne/wait");
        assertThat(missing.body().at("/error/seen/0").asText()).contains("Un souci ?");
        assertThat(missing.body().at("/error/tail")).isNotEmpty();
    }

    @Test
    void slipsOfThePenAreExplained() {
        assertThat(control.post("/as/jeanne/write", "{\"in\":\"general\",\"txt\":\"x\"}").todo())
                .contains("Did you mean 'text'?");
        assertThat(control.post("/as/jeanne/clik", "{}").todo()).contains("Did you mean 'click'?");
        assertThat(control.post("/as/jeanne/write", "{\"in\":").what()).contains("no valid JSON");
        assertThat(control.post("/as/jeanne/write", "[1]").what()).contains("no JSON object");
        assertThat(control.post("/as/jeanne/write", "{} x").what()).contains("no valid JSON");
        assertThat(control.post("/as/jeanne/click", "{}").what()).isEqualTo("'in' is missing.");
        assertThat(control.post("/as/zoe/write", "{\"in\":\"general\",\"text\":\"x\"}").what())
                .contains("no person called 'zoe'")
                .contains("jeanne");
        assertThat(control.get("/as/jeanne/wait?see=x").todo()).contains("Did you mean 'sees'?");
        assertThat(control.get("/as/jeanne/messages").what()).isEqualTo("'in' is missing.");
        assertThat(control.get("/nowhere").status()).isEqualTo(404);
        assertThat(control.get("/as/jeanne/events").todo()).contains("text/event-stream");
        assertThat(control.post("/faults", "{\"kind\":\"flood\"}").todo()).contains("drop-gateway");
        assertThat(control.post("/as/jeanne/write", "\u0000").body().toString())
                .doesNotContain("at cafe.");
    }

    @Test
    void worldTellsHowAClientGetsInAndWhoIsThere() {
        JsonNode world = control.get("/world").body();

        assertThat(world.path("token").asText()).isEqualTo(sandbox.token());
        assertThat(world.path("applicationId").asText())
                .isEqualTo(Long.toString(sandbox.applicationId()));
        assertThat(world.path("gateway").asText()).isEqualTo(sandbox.gatewayUrl());
        assertThat(world.path("servers").findValuesAsText("key"))
                .containsExactly("company", "public");
        assertThat(world.path("people").findValuesAsText("key")).contains("jeanne", "hugo");
        assertThat(control.get("").body().path("acts").findValuesAsText("post"))
                .contains("/_control/as/{who}/click");
    }

    @Test
    void channelsAreListedAsThePersonSeesThem() {
        JsonNode jeanne = control.get("/as/jeanne").body();
        JsonNode claire = control.get("/as/claire").body();

        assertThat(jeanne.path("servers")).hasSize(1);
        assertThat(jeanne.findValuesAsText("path"))
                .contains("aide", "annonces")
                .doesNotContain("direction");
        assertThat(claire.findValuesAsText("path"))
                .contains("direction", "public/annonces", "company/annonces");
    }

    @Test
    void peopleComeGoAndChangeRolesOverHttp() {
        control.post("/as/paul/join", "{\"server\":\"company\"}");
        control.post("/as/paul/role", "{\"server\":\"company\",\"role\":\"PDG\"}");
        assertThat(control.get("/as/paul/wait?channel=direction").status()).isEqualTo(200);

        control.post("/as/paul/role", "{\"server\":\"company\",\"role\":\"PDG\",\"has\":false}");
        assertThat(control.get("/as/paul/wait?not-channel=direction").status()).isEqualTo(200);
        control.post("/as/paul/leave", "{\"server\":\"company\"}");
        assertThat(control.get("/as/paul").body().path("servers")).hasSize(1);
        control.post("/as/paul/direct-messages", "{\"open\":false}");
        assertThat(control.get("/as/paul").body().at("/person/acceptsDms").asBoolean()).isFalse();
    }

    @Test
    void pagesOfOtherSitesDoNotAct() {
        String body = "{\"in\":\"general\",\"text\":\"Bonjour\"}";

        Reply refused = control.postFrom("cross-site", "/as/jeanne/write", body);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.what()).contains("another site");
        assertThat(control.postFrom("same-origin", "/as/jeanne/write", body).status())
                .isEqualTo(200);
    }

    @Test
    void recordShowsWhatPassedAndFaultsHappenOnce() {
        long last = control.get("/rest").body().path("last").asLong();
        control.post(
                "/faults",
                "{\"kind\":\"status\",\"status\":500,\"method\":\"POST\",\"route\":\"channels/*\"}");

        var failing = bot.jda().getTextChannelById(PUBLIC.channel("general")).sendMessage("x");
        assertThat(failing.submit()).failsWithin(java.time.Duration.ofSeconds(5));

        JsonNode calls = control.get("/rest?since=" + last + "&method=post").body().path("calls");
        assertThat(calls).hasSize(1);
        assertThat(calls.at("/0/status").asInt()).isEqualTo(500);
        assertThat(control.get("/gateway?type=GUILD_CREATE").body().path("events")).hasSize(2);
        assertThat(control.delete("/faults").status()).isEqualTo(200);
    }

    @Test
    void resetStartsTheWorldOver() {
        control.post("/as/paul/write", "{\"in\":\"general\",\"text\":\"Bonjour\"}");

        control.post("/reset", "");

        assertThat(control.get("/as/paul/messages?in=general").body().path("messages")).isEmpty();
    }
}
