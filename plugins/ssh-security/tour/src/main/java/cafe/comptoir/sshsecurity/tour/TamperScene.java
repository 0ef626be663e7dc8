package cafe.comptoir.sshsecurity.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.tour.Story;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Somebody with the disk in hand changes one byte. */
final class TamperScene {

    private final Story story;
    private final Terminal terminal;
    private final Actor engineer;

    TamperScene(Story story, Terminal terminal) {
        this.story = story;
        this.terminal = terminal;
        this.engineer = story.person("Nadir");
    }

    void play() throws IOException {
        DoorScene.expect(verify().code() == 0, "the vault is not intact: " + verify().printed());
        Path segment = segment();
        long place = Files.size(segment) / 3;
        flip(segment, place);
        story.tells(
                "Quelqu'un change un seul bit dans un fichier du coffre.",
                "Somebody changes one single bit in a file of the vault.");
        Terminal.Outcome found = verify();
        DoorScene.expect(
                found.code() != 0 && found.printed().contains(name(segment)),
                "the change was not found: " + found.printed());
        story.sees(
                engineer,
                "quel bloc de quel fichier a été altéré : " + firstLine(found),
                "which block of which file was altered: " + firstLine(found));
        flip(segment, place);
        DoorScene.expect(verify().code() == 0, "the vault is not as it was");
    }

    private Terminal.Outcome verify() throws IOException {
        return terminal.ssh(engineer.name(), "coffre", "verify");
    }

    /** The vault may be writing to the end of the same file. */
    private static void flip(Path segment, long place) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
            file.seek(place);
            int value = file.read();
            file.seek(place);
            file.write(value ^ 1);
        }
    }

    private static String firstLine(Terminal.Outcome outcome) {
        return outcome.printed()
                .lines()
                .filter(line -> line.contains("seg-"))
                .findFirst()
                .orElse("");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Returns the file with the most blocks. */
    private Path segment() throws IOException {
        Path log = story.home().resolve("data/ssh-security/log");
        try (Stream<Path> files = Files.walk(log)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> name(file).startsWith("seg-"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow(() -> new AssertionError("the vault has no segment"));
        }
    }
}
