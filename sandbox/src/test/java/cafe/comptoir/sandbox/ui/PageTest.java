package cafe.comptoir.sandbox.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:src|href)=\"([\\w.-]+)\"|from '\\./([\\w.-]+)'|\"\\./(lib/[\\w.-]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private Sandbox sandbox;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.cafe());
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void everyFileThatThePageNamesIsServed() throws Exception {
        Map<String, String> files = load();

        assertThat(files.keySet())
                .contains("", "app.js", "base.css", "markdown.js", "icon.svg", "lib/preact.js");
        assertThat(files.get("")).contains("lang=\"fr\"", "id=\"app\"");
    }

    @Test
    void allModulesAreAskedForAtOnce() throws Exception {
        Map<String, String> files = load();

        assertThat(files.keySet())
                .filteredOn(name -> name.endsWith(".js"))
                .allSatisfy(name ->
                        assertThat(files.get(""))
                                .contains("<link rel=\"modulepreload\" href=\"" + name + "\">"));
    }

    @Test
    void pageAsksNobodyElseForAnything() throws Exception {
        Map<String, String> files = load();
        files.remove("icon.svg");
        files.remove("lib/preact.js");

        assertThat(files)
                .allSatisfy((name, text) ->
                        assertThat(text)
                                .as(name)
                                .doesNotContainPattern(
                                        "(?:src|href|url|import|fetch)\\W{1,3}https?://"));
        assertThat(get("/ui/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "connect-src 'self'", "img-src 'self'");
    }

    @Test
    void nothingThatSomebodyWroteIsReadAsHtml() throws Exception {
        Map<String, String> files = load();
        files.remove("lib/preact.js");

        assertThat(files)
                .allSatisfy((name, text) ->
                        assertThat(text)
                                .as(name)
                                .doesNotContain(
                                        "innerHTML",
                                        "dangerouslySetInnerHTML",
                                        "outerHTML",
                                        "insertAdjacentHTML",
                                        "document.write"));
    }

    @Test
    void shortAddressesLeadToThePage() throws Exception {
        assertThat(get("/").headers().firstValue("Location").orElseThrow()).endsWith("/ui/");
        assertThat(get("/ui?as=jeanne").headers().firstValue("Location").orElse(""))
                .endsWith("/ui/?as=jeanne");
        assertThat(get("/ui/nothing.js").statusCode()).isEqualTo(404);
    }

    private Map<String, String> load() throws IOException, InterruptedException {
        Map<String, String> files = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>();
        wanted.add("");
        while (!wanted.isEmpty()) {
            String name = wanted.remove();
            HttpResponse<String> response = get("/ui/" + name);
            assertThat(response.statusCode()).as(name).isEqualTo(200);
            files.put(name, response.body());
            NAMED.matcher(response.body())
                    .results()
                    .map(hit ->
                            Stream.of(hit.group(1), hit.group(2), hit.group(3))
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElseThrow())
                    .filter(next -> !files.containsKey(next) && !wanted.contains(next))
                    .forEach(wanted::add);
        }
        return files;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
