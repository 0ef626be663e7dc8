package cafe.comptoir.sshsecurity.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of the log.
 *
 * @param file where it is
 * @param from the number of its first block
 * @param to the number of the next segment's first block; what it holds from there on was given up
 */
record Segment(Path file, long from, long to) {

    private static final Pattern NAME = Pattern.compile("seg-(\\d{16})\\.cvb");

    static String name(long from) {
        return "seg-%016d.cvb".formatted(from);
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Returns the segments of a folder, in their order. */
    static List<Segment> in(Path folder) throws IOException {
        List<Long> starts = starts(folder);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            long to = i + 1 < starts.size() ? starts.get(i + 1) : Long.MAX_VALUE;
            segments.add(new Segment(folder.resolve(name(starts.get(i))), starts.get(i), to));
        }
        return segments;
    }

    private static List<Long> starts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(name -> Long.parseLong(name.group(1)))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
