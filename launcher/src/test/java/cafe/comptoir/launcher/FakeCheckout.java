package cafe.comptoir.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checkout with the real script, and a JDK and a Maven that only say how they were called. The
 * version that the script looks for is one that no machine has, so that only this JDK fits.
 */
final class FakeCheckout {

    /** How a call of the script ended. */
    record Outcome(int exit, String out, String err) {}

    private static final List<String> TOOLS =
            List.of(
                    "dirname",
                    "readlink",
                    "find",
                    "head",
                    "cat",
                    "mkdir",
                    "rm",
                    "mv",
                    "tee",
                    "tail",
                    "touch");

    private final Path top;
    private final Path root;
    private final Path tools;
    private final Path calls;

    FakeCheckout(Path top) throws IOException {
        this.top = top;
        root = Files.createDirectories(top.resolve("a check out"));
        tools = Files.createDirectories(top.resolve("tools"));
        calls = top.resolve("calls");
        for (String tool : TOOLS) {
            executable(tools.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(onPath(tool)));
        }
        Path script = Path.of("..", "comptoir");
        executable(
                root.resolve("comptoir"),
                Files.readString(script).replace("wanted=25", "wanted=99"));
        write("pom.xml");
        write("platform/src/main/java/Host.java");
        write("bench/src/main/java/Bench.java");
        write("plugins/tickets/pom.xml");
        Files.writeString(root.resolve("plugins/pom.xml"), "<module>tickets</module>");
    }

    /** Puts a JDK somewhere in the test's folder. */
    Path jdk(String name, String version, String java) throws IOException {
        Path jdk = Files.createDirectories(top.resolve(name));
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        executable(
                jdk.resolve("bin/java"),
                "#!/bin/sh\necho \"java $*\" >>'%s'\n%s".formatted(calls, java));
        return jdk;
    }

    Path jdk() throws IOException {
        return jdk("jdk", "99.0.1", "echo started");
    }

    /** Puts a Maven on the path that succeeds and leaves what the real one does. */
    void maven() throws IOException {
        maven(
                """
                mkdir -p launcher/target/lib plugins/tickets/target
                touch launcher/target/comptoir-launcher.jar plugins/tickets/target/tickets.jar
                """);
    }

    void maven(String does) throws IOException {
        executable(
                tools.resolve("mvn"),
                "#!/bin/sh\necho \"mvn $* with $JAVA_HOME\" >>'%s'\n%s".formatted(calls, does));
    }

    void write(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "changed");
    }

    void delete(String file) throws IOException {
        Files.delete(root.resolve(file));
    }

    Path root() {
        return root;
    }

    /** Returns how Java and Maven were called since the last time this was asked. */
    List<String> calls() throws IOException {
        if (!Files.exists(calls)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(calls);
        Files.delete(calls);
        return lines;
    }

    Outcome run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(root.resolve("comptoir"), environment, arguments);
    }

    Outcome run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(top.toFile());
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("PATH", tools.toString());
        all.put("HOME", top.toString());
        process.environment().clear();
        process.environment().putAll(all);
        File err = Files.createTempFile(top, "err", ".txt").toFile();
        process.redirectError(err).redirectInput(new File("/dev/null"));
        Process running = process.start();
        String out = new String(running.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(running.waitFor(), out, Files.readString(err.toPath()));
    }

    private static void executable(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
