package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Secret;
import cafe.comptoir.platform.i18n.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the secret that a text in a file stands for. Nothing it reports contains the secret, or a
 * text that could be one.
 */
final class SecretSource {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Path home;
    private final UnaryOperator<String> environment;

    SecretSource(Path home, UnaryOperator<String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** What became of a text. */
    sealed interface Found {

        /** The secret, from where it belongs. */
        record Kept(Secret secret) implements Found {}

        /** The secret, in the file itself. */
        record WrittenOut(Secret secret) implements Found {}

        /** No secret: the variable is not set or there is no such file. */
        record Absent(Reason why) implements Found {}

        /** No secret, and never one. */
        record Wrong(Reason why) implements Found {}
    }

    Found find(String text) {
        Matcher variable = VARIABLE.matcher(text);
        if (variable.matches()) {
            return fromEnvironment(variable.group(1));
        }
        if (text.startsWith("file:")) {
            return fromFile(text.substring("file:".length()));
        }
        if (text.contains("${")) {
            return new Found.Wrong(Reason.of("yaml-secret-form", Expected.VARIABLE));
        }
        return new Found.WrittenOut(new Secret(text));
    }

    private Found fromEnvironment(String name) {
        @Nullable String value = environment.apply(name);
        if (value == null || value.isBlank()) {
            return new Found.Absent(Reason.of("yaml-secret-variable", name));
        }
        return new Found.Kept(new Secret(value.strip()));
    }

    private Found fromFile(String name) {
        try (BufferedReader reader = Files.newBufferedReader(home.resolve(name))) {
            @Nullable String first = reader.readLine();
            return first == null || first.isBlank()
                    ? new Found.Wrong(Reason.of("yaml-secret-empty", name))
                    : new Found.Kept(new Secret(first.strip()));
        } catch (NoSuchFileException e) {
            return new Found.Absent(Reason.of("yaml-secret-file", name));
        } catch (MalformedInputException | InvalidPathException e) {
            return new Found.Wrong(Reason.of("yaml-secret-no-text", name));
        } catch (IOException e) {
            return new Found.Wrong(
                    Reason.of("yaml-secret-unreadable", name, String.valueOf(e.getMessage())));
        }
    }
}
