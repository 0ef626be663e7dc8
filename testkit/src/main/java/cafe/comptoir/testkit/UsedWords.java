package cafe.comptoir.testkit;

import cafe.comptoir.api.i18n.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which texts compiled classes ask for. A key may be written out, or be put together ({@code "state." +
 * name}): javac leaves the fixed parts with a mark between them.
 */
final class UsedWords {

    private static final Pattern PUT_TOGETHER =
            Pattern.compile("[a-z\\d.\\u0001-]*[a-z\\d][a-z\\d.\\u0001-]*");

    private final Set<String> constants = new HashSet<>();
    private final Set<String> askedFor = new TreeSet<>();
    private final Set<Pattern> patterns;

    private UsedWords(List<ClassModel> classes) {
        classes.forEach(this::read);
        this.patterns =
                constants.stream()
                        .filter(constant -> constant.indexOf('\u0001') >= 0)
                        .filter(constant -> PUT_TOGETHER.matcher(constant).matches())
                        .map(UsedWords::pattern)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads all classes below a folder. */
    static UsedWords in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new UsedWords(
                    files.filter(file -> file.toString().endsWith(".class"))
                            .map(UsedWords::parse)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether a key may be asked for; those of commands and menus are the host's to ask. */
    boolean mayAskFor(String key) {
        return key.startsWith("command.")
                || key.startsWith("menu.")
                || constants.contains(key)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    /** Returns the keys that stand written out in a call of {@link Texts#get}. */
    Set<String> askedFor() {
        return askedFor;
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ClassModel type) {
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof StringEntry text) {
                constants.add(text.stringValue());
            }
        }
        type.methods().forEach(method -> method.code().ifPresent(this::read));
    }

    private void read(CodeModel code) {
        var calls = new TextCalls(askedFor);
        code.elementStream().forEach(calls::next);
    }

    private static Pattern pattern(String parts) {
        return Pattern.compile(
                Arrays.stream(parts.split("\u0001", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+")));
    }
}
