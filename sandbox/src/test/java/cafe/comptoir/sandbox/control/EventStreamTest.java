package cafe.comptoir.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventStreamTest {
    @Test
    @Timeout(20)
    void pageHearsOfWhatItsPersonCanSeeAndOfNothingElse() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            Script script = sandbox.script();
            URLConnection stream =
                    URI.create(sandbox.url() + "/_control/as/jeanne/events")
                            .toURL()
                            .openConnection();
            stream.setRequestProperty("Accept", "text/event-stream");

            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    stream.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(next(lines)).isEqualTo("{}");
                script.person("Claire").in("direction").writes("Secret");
                Place general = script.person("Paul").in("general");
                long id = general.writes("Bonjour").id();

                String where = ",\"channel\":\"" + general.channelId() + "\"";
                assertThat(next(lines))
                        .isEqualTo(
                                "{\"what\":\"messages\""
                                        + where
                                        + ",\"kind\":\"new\",\"message\":\""
                                        + id
                                        + "\"}");
                general.edits("Bonjour", "Bonsoir");
                assertThat(next(lines)).contains("\"kind\":\"changed\"");
                general.deletes("Bonsoir");
                assertThat(next(lines)).contains("\"kind\":\"gone\"");
                general.isTyping();
                assertThat(next(lines))
                        .startsWith("{\"what\":\"typing\"" + where)
                        .contains("\"name\":\"Paul\"");
                script.person("Jeanne").in("general").isTyping();
                script.person("Jeanne").in("general").marksAsRead();
                script.person("Jeanne").in("general").writes("Me voilà");
                assertThat(next(lines)).contains("\"kind\":\"new\"");
                assertThat(next(lines)).isEqualTo("{\"what\":\"read\"" + where + "}");
            }
        }
    }

    @Test
    @Timeout(20)
    void pageHearsTheSameOverAWebSocket() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            BlockingQueue<String> heard = new LinkedBlockingQueue<>();
            WebSocket socket =
                    HttpClient.newHttpClient()
                            .newWebSocketBuilder()
                            .buildAsync(
                                    URI.create(
                                            sandbox.url().replace("http", "ws")
                                                    + "/_control/as/jeanne/events"),
                                    new WebSocket.Listener() {
                                        @Override
                                        public @Nullable CompletionStage<?> onText(
                                                WebSocket from, CharSequence text, boolean last) {
                                            heard.add(text.toString());
                                            from.request(1);
                                            return null;
                                        }
                                    })
                            .join();
            assertThat(heard.take()).isEqualTo("{}");

            sandbox.script().person("Paul").in("general").writes("Bonjour");

            assertThat(heard.take()).contains("\"what\":\"messages\"", "\"kind\":\"new\"");
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
        }
    }

    @Test
    void pageOfAnotherSiteHearsNothing() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.cafe())) {
            String stream = sandbox.url().replace("http", "ws") + "/_control/as/jeanne/events";

            assertThat(
                            HttpClient.newHttpClient()
                                    .newWebSocketBuilder()
                                    .header("Sec-Fetch-Site", "cross-site")
                                    .buildAsync(URI.create(stream), new WebSocket.Listener() {}))
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .withCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    @Test
    void streamEndsInOrderWithTheSandbox() throws IOException {
        Sandbox sandbox = Sandbox.start(SandboxOptions.cafe());
        URLConnection stream =
                URI.create(sandbox.url() + "/_control/as/jeanne/events").toURL().openConnection();
        stream.setRequestProperty("Accept", "text/event-stream");
        try (sandbox;
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        stream.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(next(lines)).isEqualTo("{}");

            sandbox.close();

            assertThat(lines.lines().filter(line -> line.startsWith("data: "))).isEmpty();
        }
    }

    private static String next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return line.substring("data: ".length());
    }
}
