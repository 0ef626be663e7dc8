package cafe.comptoir.sandbox.ui;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page's files, read once. */
public final class Page {
    private static final List<String> FILES =
            List.of(
                    "index.html",
                    "icon.svg",
                    "style.css",
                    "message.css",
                    "api.js",
                    "app.js",
                    "command.js",
                    "components.js",
                    "composer.js",
                    "dom.js",
                    "forms.js",
                    "icons.js",
                    "markdown.js",
                    "menu.js",
                    "messages.js",
                    "places.js",
                    "sidebar.js",
                    "texts.js");

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "svg", "image/svg+xml",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8");

    /** Nothing but this server's own files runs or is fetched, whatever a message says. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Map<String, byte[]> files = new TreeMap<>();

    public Page() {
        FILES.forEach(name -> files.put(name, read(name)));
    }

    public void addTo(JavalinDefaultRoutingApi routes) {
        routes.get("/", request -> request.redirect("/ui/"));
        routes.get("/ui/", this::answer);
        routes.get("/ui/{file}", this::answer);
    }

    private void answer(Context request) {
        if (request.path().equals("/ui")) {
            String query = request.queryString();
            request.redirect("/ui/" + (query == null ? "" : "?" + query));
            return;
        }
        String name = request.path().substring("/ui/".length());
        String wanted = name.isEmpty() ? "index.html" : name;
        byte[] file = files.get(wanted);
        if (file == null) {
            request.status(404).result("There is no page " + request.path() + "; go to /ui/\n");
            return;
        }
        request.header("Content-Security-Policy", POLICY);
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cache-Control", "no-cache");
        request.contentType(
                TYPES.getOrDefault(wanted.substring(wanted.lastIndexOf('.') + 1), "text/plain"));
        request.result(file);
    }

    private static byte[] read(String name) {
        String path = "/cafe/comptoir/sandbox/ui/" + name;
        try (InputStream file = Page.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The page's file " + path + " is missing from the JAR");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
