package cafe.comptoir.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** A local Discord whose bot says what a test tells it to, word for word as Discord's API has it. */
final class Stand implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final JDA bot;

    private Stand() throws InterruptedException {
        String gateway = sandbox.gatewayUrl();
        this.bot =
                JDABuilder.createLight(sandbox.token())
                        .setRestConfig(new RestConfig().setBaseUrl(sandbox.apiUrl()))
                        .setSessionController(
                                new SessionControllerAdapter() {
                                    @Override
                                    public String getGateway() {
                                        return gateway;
                                    }
                                })
                        .setRawEventsEnabled(true)
                        .addEventListeners(
                                new ListenerAdapter() {
                                    @Override
                                    public void onRawGateway(RawGatewayEvent event) {
                                        if (event.getType().equals("INTERACTION_CREATE")) {
                                            answer(event.getPayload().toString());
                                        }
                                    }
                                })
                        .build()
                        .awaitReady();
    }

    static Stand open() throws InterruptedException {
        return new Stand();
    }

    String address() {
        return sandbox.url();
    }

    Actor person(String name) {
        return sandbox.script().person(name);
    }

    /** Says how the bot answers a button, a menu or a form; with nothing said it never does. */
    void answers(String customId, String file) {
        answers.put(customId, said(file));
    }

    /** Has the bot write what stands in a file of {@code said/}, with a curve and a log attached. */
    void says(String channel, String file, String... files) {
        String boundary = "part-of-a-message";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(
                body,
                boundary,
                "name=\"payload_json\"",
                "application/json",
                said(file).getBytes(UTF_8));
        for (int i = 0; i < files.length; i++) {
            boolean picture = files[i].endsWith(".png");
            part(
                    body,
                    boundary,
                    "name=\"files[%d]\"; filename=\"%s\"".formatted(i, files[i]),
                    picture ? "image/png" : "text/plain",
                    picture ? Curve.png() : "14:02 papier coincé\n14:05 prête\n".getBytes(UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(UTF_8));
        send(
                "POST",
                "channels/%s/messages".formatted(channel(channel)),
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** Has the bot write to a person alone. */
    void writesTo(String person, String text) {
        String recipient = "{\"recipient_id\":\"%d\"}".formatted(person(person).id());
        String direct = read(post("users/@me/channels", recipient)).path("id").asText();
        post("channels/%s/messages".formatted(direct), "{\"content\":\"%s\"}".formatted(text));
    }

    private String post(String route, String body) {
        return send("POST", route, "application/json", BodyPublishers.ofString(body));
    }

    private static void part(
            ByteArrayOutputStream body,
            String boundary,
            String named,
            String type,
            byte[] content) {
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, named, type)
                        .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    static String said(String file) {
        return Finder.read("said/" + file + ".json");
    }

    /** Returns a channel's id by its server and name, as in {@code public/aide}. */
    String channel(String path) {
        String[] parts = path.split("/");
        CafeIds cafe = CafeIds.CAFE;
        long server = parts[0].equals("public") ? cafe.publicServer().id() : cafe.company().id();
        return Long.toString(sandbox.world().directory().channel(server, parts[1]).id());
    }

    private String send(String method, String route, String type, BodyPublisher body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + route))
                        .header("Authorization", "Bot " + sandbox.token())
                        .header("Content-Type", type)
                        .method(method, body)
                        .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new AssertionError(method + " " + route + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void answer(String payload) {
        JsonNode interaction = read(payload);
        String callback = answers.get(interaction.path("data").path("custom_id").asText());
        if (callback != null) {
            post(
                    "interactions/%s/%s/callback"
                            .formatted(
                                    interaction.path("id").asText(),
                                    interaction.path("token").asText()),
                    callback);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        bot.shutdownNow();
        sandbox.close();
    }
}
