package cafe.comptoir.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Opens a café for each test that takes one, and closes it afterwards. A failure is shown with the tail
 * of what went between host and Discord.
 */
final class CafeExtension
        implements ParameterResolver, TestExecutionExceptionHandler, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(CafeExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cafe.class;
    }

    @Override
    public Cafe resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Cafe.class, opened -> open(context), Cafe.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure)
            throws Throwable {
        Cafe cafe = context.getStore(NAMESPACE).get(Cafe.class, Cafe.class);
        if (cafe != null) {
            failure.addSuppressed(new Recent(cafe.recent()));
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // Taken out, because JUnit closes what it finds there once more.
        Cafe cafe = context.getStore(NAMESPACE).remove(Cafe.class, Cafe.class);
        if (cafe != null) {
            cafe.close();
        }
        JdaWarnings.assertNone();
    }

    private static Cafe open(ExtensionContext context) {
        JdaWarnings.watch();
        ComptoirTest wanted =
                AnnotationSupport.findAnnotation(
                                context.getRequiredTestClass(),
                                ComptoirTest.class,
                                context.getEnclosingTestClasses())
                        .orElseThrow(() -> new IllegalStateException("@ComptoirTest is missing"));
        return Cafe.open(
                Stream.of(wanted.plugins()).map(CafeExtension::find).toList(),
                List.of(wanted.edits()));
    }

    private static Path find(String plugin) {
        Path path = Path.of(plugin);
        Path folder = path.getParent();
        if (folder == null || !plugin.contains("*")) {
            return path;
        }
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder, path.getFileName().toString())) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            if (files.size() != 1) {
                throw new IllegalStateException(
                        "%s is to be one file and is %s".formatted(plugin, files));
            }
            return files.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Carries the last calls and events along with a failure; has no stack of its own. */
    private static final class Recent extends Exception {

        Recent(List<String> lines) {
            super("what happened last:\n  " + String.join("\n  ", lines), null, false, false);
        }
    }
}
