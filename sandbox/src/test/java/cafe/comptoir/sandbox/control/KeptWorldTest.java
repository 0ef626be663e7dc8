package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.client.JdaClient;
import cafe.comptoir.sandbox.keeping.WorldNotKept;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.DeskBot;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox that ends and starts again in the same folder, looked at by everybody. */
class KeptWorldTest {
    private static final CafeIds.Server PUBLIC = CafeIds.CAFE.publicServer();

    @TempDir Path folder;

    @Test
    void everybodySeesTheSameAfterAnotherStart() {
        Map<String, String> before;
        try (Sandbox sandbox = start();
                JdaClient bot = JdaClient.connect(sandbox, new DeskBot())) {
            DeskBot.furnish(bot.jda(), PUBLIC.id(), PUBLIC.channel("aide"));
            live(new Caller(sandbox));
            meetTheBot(sandbox);
            bot.settle();
            // Whether the bot is connected is not kept.
            sandbox.world().presences().vanish(CafeIds.CAFE.bot());
            before = everything(sandbox);
        }

        try (Sandbox sandbox = start()) {
            assertThat(everything(sandbox)).containsExactlyEntriesOf(before);
        }
        assertThat(String.join("", before.values()))
                .contains("Tournoi", "cafe-du-port", "Deleted User", "menu.txt", "Merci", "Samedi");
    }

    @Test
    void timeThatPassedMeanwhileIsMadeUpFor() {
        try (Sandbox sandbox = start()) {
            Caller control = new Caller(sandbox);
            post(
                    control,
                    "as/paul/poll",
                    "{'in':'general','question':'Thé ?','answers':['Oui','Non'],'hours':1}");
            post(control, "as/paul/start-thread", "{'in':'general','name':'Samedi'}");
        }

        SandboxOptions later =
                SandboxOptions.cafe()
                        .withClock(
                                java.time.Clock.offset(
                                        java.time.Clock.systemUTC(), Duration.ofDays(20)))
                        .withWorld(folder);
        try (Sandbox sandbox = Sandbox.start(later)) {
            Caller control = new Caller(sandbox);
            Reply seen = new Reply(control);
            assertThat(seen.until("/as/paul/messages?in=general", "\"closed\":true")).isTrue();
            assertThat(seen.until("/as/paul", "\"archived\":true")).isTrue();
        }
    }

    @Test
    void resetGoesBackToTheSeedForGood() {
        Map<String, String> fresh;
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            fresh = everything(sandbox);
        }
        try (Sandbox sandbox = start()) {
            live(new Caller(sandbox));
            post(new Caller(sandbox), "reset", "");
        }

        try (Sandbox sandbox = start()) {
            assertThat(everything(sandbox).keySet()).isEqualTo(fresh.keySet());
            assertThat(everything(sandbox).toString()).doesNotContain("Tournoi", "Bonjour");
        }
    }

    @Test
    void secondSandboxIsSentAwayAndTheFirstGoesOn() {
        try (Sandbox sandbox = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(WorldNotKept.class)
                    .hasMessageContaining("Another sandbox has the world");
            JsonNode kept = new Caller(sandbox).get("/world").body().path("kept");
            assertThat(kept.path("folder").asText()).isEqualTo(folder.toString());
            assertThat(kept.path("problem").isNull()).isTrue();
            post(new Caller(sandbox), "as/paul/write", "{'in':'general','text':'Bonjour'}");
        }
    }

    /** A bit of everything that can be kept. */
    private static void live(Caller control) {
        post(control, "make/server", "{'name':'Café du Port','owner':'claire'}");
        post(
                control,
                "make/role",
                "{'server':'public','name':'Barista','permissions':['PIN_MESSAGES']}");
        post(
                control,
                "make/person",
                "{'name':'Zoé','servers':['public','cafe-du-port'],'roles':['Barista']}");
        post(
                control,
                "make/channel",
                "{'server':'public','name':'cuisine','category':'Café','topic':'Four'}");
        post(control, "make/overwrite", "{'in':'cuisine','role':'Client','deny':['VIEW_CHANNEL']}");
        post(
                control,
                "as/paul/write",
                "{'in':'general','text':'Bonjour','files':[{'name':'menu.txt','text':'Café 2 €'}]}");
        post(
                control,
                "as/zoe/write",
                "{'in':'general','text':'Salut <@&"
                        + PUBLIC.role("customer")
                        + ">','replyTo':'Bonjour'}");
        post(control, "as/paul/edit", "{'in':'general','message':'Bonjour','text':'Bonjour !'}");
        post(control, "as/jeanne/react", "{'in':'general','message':'Bonjour','emoji':'👋'}");
        post(control, "as/zoe/pin", "{'in':'general','message':'Bonjour'}");
        post(
                control,
                "as/paul/poll",
                "{'in':'general','question':'Tournoi ?','answers':['Oui','Non']}");
        post(control, "as/jeanne/vote", "{'in':'general','message':'Tournoi','answers':['Oui']}");
        post(
                control,
                "as/paul/start-thread",
                "{'in':'general','message':'Tournoi','name':'Samedi'}");
        post(control, "as/tom/write", "{'in':'Samedi','text':'Me voilà'}");
        post(
                control,
                "as/jeanne/post",
                "{'in':'questions','title':'Lent','text':'Tout','tags':['réseau']}");
        post(
                control,
                "as/claire/plan-event",
                "{'server':'public','name':'Tournoi','location':'Ici','start':'2099-05-02T18:00:00Z','end':'2099-05-02T22:00:00Z'}");
        post(control, "as/tom/interest", "{'server':'public','event':'Tournoi'}");
        post(control, "as/claire/ban", "{'server':'public','person':'aicha','reason':'bruit'}");
        post(control, "as/claire/follow", "{'in':'company/annonces','to':'public/accueil'}");
        post(control, "as/claire/invite", "{'in':'public/general','hours':2}");
        post(control, "as/tom/read", "{'in':'general'}");
        post(control, "as/tom/direct-messages", "{'open':false}");
        post(control, "remove/person", "{'person':'zoe'}");
    }

    private static void meetTheBot(Sandbox sandbox) {
        Actor jeanne = sandbox.script().person("jeanne");
        jeanne.in("aide")
                .clicks("Ouvrir un ticket")
                .fills("what", "L'écran est noir")
                .submits()
                .sees("Merci");
        sandbox.script().person("hugo").inChannelStartingWith("ticket-").clicks("Prendre");
        jeanne.sees("Votre ticket est ouvert");
    }

    /** Every answer that any person gets to any question, by the question. */
    private static Map<String, String> everything(Sandbox sandbox) {
        Caller control = new Caller(sandbox);
        Map<String, String> all = new TreeMap<>();
        for (JsonNode person : control.get("/world").body().path("people")) {
            String base = "/as/" + person.path("key").asText();
            JsonNode view = look(all, control, base, sandbox);
            look(all, control, base + "/messages?in=@direct", sandbox);
            for (JsonNode channel : view.at("/servers").findValues("channels")) {
                for (String id : channel.findValuesAsText("id")) {
                    if (channel.valueStream().anyMatch(it -> it.path("id").asText().equals(id))) {
                        look(all, control, base + "/messages?limit=100&in=" + id, sandbox);
                        look(all, control, base + "/commands?in=" + id, sandbox);
                    }
                }
            }
        }
        return all;
    }

    private static JsonNode look(
            Map<String, String> all, Caller control, String path, Sandbox sandbox) {
        JsonNode body = control.get(path).body();
        all.put(path, body.toString().replace(sandbox.url(), "HERE"));
        return body;
    }

    private static void post(Caller control, String path, String body) {
        Caller.Reply reply = control.post("/" + path, body.replace('\'', '"'));
        assertThat(reply.status()).as("%s %s → %s", path, body, reply.body()).isEqualTo(200);
    }

    private Sandbox start() {
        return Sandbox.start(SandboxOptions.cafe().withWorld(folder));
    }

    /** Asks again until an answer has a text. */
    private record Reply(Caller control) {
        boolean until(String path, String text) {
            long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (System.nanoTime() < deadline) {
                if (control.get(path).body().toString().contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
