package cafe.comptoir.sandbox.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page's files, each read once. */
public final class Page {
    private static final String HERE = "/cafe/comptoir/sandbox/ui/";

    /** What the page is made of: a new file needs no word here. */
    private static final Pattern OWN = Pattern.compile("[a-z][a-z0-9-]*\\.(?:js|css|svg|html|txt)");

    /** Parts of libraries, by the names under which the page's import map asks for them. */
    private static final Map<String, String> LIBRARIES =
            Map.of(
                    "lib/preact.js", "dist/preact.module.js",
                    "lib/hooks.js", "hooks/dist/hooks.module.js");

    private static final Pattern IMPORT = Pattern.compile("from '\\./([\\w-]+\\.js)'");

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=utf-8",
                    "txt", "text/plain; charset=utf-8",
                    "svg", "image/svg+xml",
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** What the browser is told beside each file; there once the page is put together. */
    private final CompletableFuture<String> policy;

    /** Puts the page together while others start the server. */
    public Page() {
        policy = CompletableFuture.supplyAsync(this::putTogether, Thread::startVirtualThread);
    }

    private String putTogether() {
        String preact = "/META-INF/resources/webjars/preact/" + preactVersion() + "/";
        LIBRARIES.forEach((name, path) -> files.put(name, read(preact + path)));
        String index = new String(read(HERE + "index.html"), UTF_8);
        files.put("index.html", withModules(index).getBytes(UTF_8));
        return policy(importMapDigest(index));
    }

    /** Names all modules at once: a browser would find them only one import after the other. */
    private String withModules(String index) {
        Set<String> modules = new TreeSet<>(LIBRARIES.keySet());
        Deque<String> found = new ArrayDeque<>(List.of("app.js"));
        while (!found.isEmpty()) {
            String name = found.remove();
            if (modules.add(name)) {
                String text = new String(files.computeIfAbsent(name, it -> read(HERE + it)), UTF_8);
                IMPORT.matcher(text).results().forEach(hit -> found.add(hit.group(1)));
            }
        }
        String links =
                modules.stream()
                        .map(name -> "\n  <link rel=\"modulepreload\" href=\"" + name + "\">")
                        .collect(Collectors.joining());
        return IMPORT_MAP
                .matcher(index)
                .replaceFirst(map -> Matcher.quoteReplacement(map.group() + links));
    }

    public void addTo(JavalinDefaultRoutingApi routes) {
        routes.get("/", request -> request.redirect("/ui/"));
        routes.get("/ui/", this::answer);
        routes.get("/ui/<file>", this::answer);
    }

    private void answer(Context request) {
        if (request.path().equals("/ui")) {
            String query = request.queryString();
            request.redirect("/ui/" + (query == null ? "" : "?" + query));
            return;
        }
        request.header("Content-Security-Policy", policy.join());
        String name = request.path().substring("/ui/".length());
        String wanted = name.isEmpty() ? "index.html" : name;
        byte[] file = find(wanted);
        if (file == null) {
            request.status(404).result("There is no page " + request.path() + "; go to /ui/\n");
            return;
        }
        request.header("X-Content-Type-Options", "nosniff");
        request.header("Referrer-Policy", "no-referrer");
        request.header("Cache-Control", "no-cache");
        request.contentType(
                TYPES.getOrDefault(wanted.substring(wanted.lastIndexOf('.') + 1), "text/plain"));
        request.result(file);
    }

    /** Only names that cannot lead out of the folder are looked for. */
    private byte @Nullable [] find(String name) {
        byte[] known = files.get(name);
        if (known != null || !OWN.matcher(name).matches()) {
            return known;
        }
        if (Page.class.getResource(HERE + name) == null) {
            return null;
        }
        return files.computeIfAbsent(name, it -> read(HERE + it));
    }

    /** Nothing but this server's own files runs or is fetched, whatever a message says. */
    private static String policy(String importMap) {
        return "default-src 'none'; script-src 'self' 'sha256-%s'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
                .formatted(importMap);
    }

    private static String preactVersion() {
        Properties about = new Properties();
        try {
            about.load(
                    new ByteArrayInputStream(
                            read("/META-INF/maven/org.webjars.npm/preact/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return about.getProperty("version");
    }

    /** Content Security Policy Level 3: a script in the page itself runs only if its digest is named. */
    private static String importMapDigest(String page) {
        Matcher map = IMPORT_MAP.matcher(page);
        if (!map.find()) {
            throw new IllegalStateException("index.html has no import map");
        }
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(map.group(1).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(String path) {
        try (InputStream file = Page.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(
                        "The page's file " + path + " is missing from the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
