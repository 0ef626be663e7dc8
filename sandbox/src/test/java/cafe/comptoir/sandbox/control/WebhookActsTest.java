package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What people set up by hand over HTTP: webhooks, followed channels, invites, bans. */
class WebhookActsTest extends OverHttp {
    @Test
    void anyProgramWritesThroughAWebhook() throws Exception {
        String path =
                control.post(
                                "/as/claire/webhook",
                                "{\"in\":\"public/general\",\"name\":\"Caisse\"}")
                        .body()
                        .path("path")
                        .asText();

        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"content\":\"Ticket payé\"}"))
                            .build(),
                    BodyHandlers.discarding());
        }

        JsonNode seen = control.get("/as/paul/messages?in=general").body().at("/messages/0");
        assertThat(seen.at("/author/name").asText()).isEqualTo("Caisse");
        assertThat(seen.at("/author/webhook").asBoolean()).isTrue();
    }

    @Test
    void announcementsAreFollowedByHand() {
        control.post(
                "/as/claire/follow", "{\"in\":\"public/annonces\",\"to\":\"company/général\"}");
        control.post("/as/manon/write", "{\"in\":\"public/annonces\",\"text\":\"Fermé\"}");

        control.post("/as/manon/publish", "{\"in\":\"public/annonces\",\"message\":\"Fermé\"}");

        assertThat(
                        control.get("/as/hugo/wait?sees=Ferm%C3%A9&in=company/g%C3%A9n%C3%A9ral")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void inviteOpensTheDoorAndABanClosesIt() {
        String code =
                control.post("/as/claire/invite", "{\"in\":\"company/général\"}")
                        .body()
                        .path("code")
                        .asText();

        control.post("/as/paul/join", "{\"invite\":\"" + code + "\"}");
        assertThat(control.get("/as/paul").body().path("servers")).hasSize(2);
        control.post(
                "/as/claire/ban",
                "{\"server\":\"company\",\"person\":\"paul\",\"reason\":\"Erreur\"}");

        assertThat(control.get("/as/paul").body().path("servers")).hasSize(1);
        assertThat(control.post("/as/paul/join", "{\"invite\":\"" + code + "\"}").what())
                .contains("banned");
        control.post(
                "/as/claire/ban", "{\"server\":\"company\",\"person\":\"paul\",\"banned\":false}");
        control.post("/as/claire/kick", "{\"server\":\"public\",\"person\":\"tom\"}");
        assertThat(control.get("/as/tom").body().path("servers")).isEmpty();
        assertThat(control.post("/as/paul/join", "{}").what()).contains("'server' or 'invite'");
    }
}
