package cafe.comptoir.platform.config;

import cafe.comptoir.platform.i18n.Reason;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML into a tree whose nodes know their lines, or says in plain words why it is none. */
final class YamlTree {

    private final Path file;

    YamlTree(Path file) {
        this.file = file;
    }

    /**
     * Reads a whole file.
     *
     * @throws ConfigException if it is no text, no YAML or no group of settings
     */
    MappingNode read(byte[] content) {
        String text = decode(content);
        if (text.isBlank()) {
            throw problem(1, Reason.of("yaml-empty"));
        }
        @Nullable Node root = compose(text);
        if (root == null) {
            return empty();
        }
        if (root instanceof MappingNode mapping) {
            return mapping;
        }
        throw problem(root.getStartMark().getLine() + 1, Reason.of("yaml-no-settings"));
    }

    /** Reads the value of one setting. */
    @Nullable Node compose(String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            throw problem(line(e, text), SyntaxError.explain(e));
        } catch (ReaderException e) {
            throw problem(
                    lineAt(text, e.getPosition()),
                    Reason.of("yaml-character", "U+%04X".formatted(e.getCodePoint())));
        } catch (YAMLException e) {
            throw problem(1, Reason.of("yaml-none", String.valueOf(e.getMessage())));
        }
    }

    static MappingNode empty() {
        return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
    }

    private int line(MarkedYAMLException error, String text) {
        int line = SyntaxError.mark(error).map(Mark::getLine).orElse(0) + 1;
        List<String> lines = text.lines().limit(line).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(" *\t.*")) {
                throw problem(i + 1, Reason.of("yaml-tab"));
            }
        }
        return line;
    }

    private String decode(byte[] content) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            throw problem(lineAt(text.toString(), text.length()), Reason.of("yaml-encoding"));
        }
        return text.length() > 0 && text.charAt(0) == '\uFEFF'
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int)
                        text.substring(0, Math.min(position, text.length()))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
    }

    private ConfigException problem(int line, Reason what) {
        return new ConfigException(List.of(new Problem(file, line, what)));
    }
}
