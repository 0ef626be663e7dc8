package cafe.comptoir.sandbox.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.CafeSeed;
import cafe.comptoir.sandbox.model.Blob;
import cafe.comptoir.sandbox.model.ManualTimeline;
import cafe.comptoir.sandbox.model.Message;
import cafe.comptoir.sandbox.model.MessageDraft;
import cafe.comptoir.sandbox.model.Upload;
import cafe.comptoir.sandbox.model.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a world's folder when somebody or something meddles with it. */
class KeptFolderTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final long GENERAL = CafeIds.CAFE.publicServer().channel("general");
    private static final long PAUL = CafeIds.CAFE.person("paul");

    @TempDir Path folder;

    @Test
    void journalThatEndsAnywhereIsReadUpToItsLastWholeBatch() throws IOException {
        long first;
        try (Life life = live()) {
            first = Files.size(journal());
            for (int i = 0; i < 5; i++) {
                life.write("Bonjour " + i);
                life.kept.save();
            }
        }
        byte[] whole = Files.readAllBytes(journal());
        int before = 0;

        for (int length = (int) first; length <= whole.length; length += 37) {
            Files.write(journal(), Arrays.copyOf(whole, length));
            try (Life life = live()) {
                List<String> said = life.said();
                assertThat(said)
                        .isEqualTo(
                                List.of("0", "1", "2", "3", "4").subList(0, said.size()).stream()
                                        .map(i -> "Bonjour " + i)
                                        .toList())
                        .hasSizeGreaterThanOrEqualTo(before);
                before = said.size();
            }
        }
        assertThat(before).isGreaterThanOrEqualTo(4);
    }

    @Test
    void damagedJournalIsOneClearLineAndStaysAsItIs() throws IOException {
        try (Life life = live()) {
            life.write("Bonjour");
        }
        byte[] bytes = Files.readAllBytes(journal());
        for (int at : new int[] {3, 40, bytes.length / 2, bytes.length - 60}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x15;
            Files.write(journal(), damaged);

            assertThatThrownBy(this::live)
                    .isInstanceOf(WorldNotKept.class)
                    .hasMessageStartingWith("The world in " + folder + " is damaged (world.jsonl")
                    .hasMessageNotContaining("\n");
            assertThat(journal()).hasBinaryContent(damaged);
        }
    }

    @Test
    void journalOfANewerFormatIsLeftAlone() throws IOException {
        live().close();
        String text = Files.readString(journal());
        Files.writeString(
                journal(), text.replaceFirst("\\[\"comptoir-world\",2]", "[\"comptoir-world\",3]"));

        assertThatThrownBy(this::live)
                .isInstanceOf(WorldNotKept.class)
                .hasMessageContaining("newer Comptoir (format 3, this one reads 2)");
    }

    @Test
    void journalOfTheFirstFormatIsRead() throws IOException {
        try (Life life = live()) {
            life.write("Bonjour");
        }
        List<String> old = new ArrayList<>();
        for (String line : Files.readAllLines(journal())) {
            old.add(line.replace(",\"forwarded\":null", "").replace("world\",2]", "world\",1]"));
        }
        Files.write(journal(), sealed(old));

        try (Life life = live()) {
            assertThat(life.said()).containsExactly("Bonjour");
        }
    }

    @Test
    void missingAttachmentIsNamed() throws IOException {
        try (Life life = live()) {
            life.upload("Le plan du café");
        }
        try (var files = Files.list(folder.resolve("files"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThatThrownBy(this::live)
                .isInstanceOf(WorldNotKept.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void secondOneIsToldThatTheFolderIsTaken() throws IOException {
        try (Life _ = live()) {
            assertThatThrownBy(this::live)
                    .isInstanceOf(WorldNotKept.class)
                    .hasMessageStartingWith("Another sandbox has the world in " + folder);
        }
        live().close();
    }

    @Test
    void worldGoesOnWhileTheDiskTakesNothingAndIsWrittenLater() throws IOException {
        Path files = folder.resolve("files");
        try (Life life = live()) {
            Files.delete(files);
            Files.writeString(files, "in the way");

            life.upload("Le plan");
            life.kept.save();
            life.write("Bonjour");
            life.kept.save();
            assertThat(life.kept.problem()).isPresent();

            Files.delete(files);
            Files.createDirectory(files);
            life.kept.save();
            assertThat(life.kept.problem()).isEmpty();
        }
        try (Life life = live()) {
            assertThat(life.said()).containsExactly("", "Bonjour");
            assertThat(life.attachment()).isEqualTo("Le plan");
        }
    }

    @Test
    void bytesThatNobodyNeedsAnyMoreAreTidiedAway() throws IOException {
        try (Life life = live()) {
            life.upload("Le plan");
            life.upload("Un autre plan");
            life.kept.save();
            life.world.messages().delete(PAUL, GENERAL, life.messages().getFirst().id());
        }
        live().close();

        try (var files = Files.list(folder.resolve("files"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void journalOfManyChangesIsWrittenAnewAndHoldsTheSame() throws IOException {
        try (Life life = live()) {
            for (int i = 0; i < 300; i++) {
                life.write("Bonjour " + i);
            }
            for (int round = 0; round < 80; round++) {
                for (Message message : life.messages()) {
                    life.world.reactions().add(PAUL, GENERAL, message.id(), "👍" + round % 2);
                    life.world
                            .reactions()
                            .remove(PAUL, GENERAL, message.id(), "👍" + (round + 1) % 2, PAUL);
                }
                life.kept.save();
            }
        }
        try (var lines = Files.lines(journal())) {
            assertThat(lines.count()).isLessThan(5_000);
        }
        try (Life life = live()) {
            assertThat(life.messages())
                    .hasSize(300)
                    .allSatisfy(message -> assertThat(message.reactions()).hasSize(1));
        }
    }

    @Test
    void idsGoOnAfterTheNewestEvenWhenTheClockWentBack() throws IOException {
        long newest;
        try (Life life = live()) {
            life.time.advance(Duration.ofDays(1));
            life.write("Bonjour");
            newest = life.messages().getLast().id();
        }
        try (Life life = live()) {
            life.write("Bonsoir");
            assertThat(life.messages().getLast().id()).isGreaterThan(newest);
        }
    }

    /** With the checksums that these lines have. */
    private static List<String> sealed(List<String> lines) {
        List<String> sealed = new ArrayList<>();
        StringBuilder batch = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("[\"=\"")) {
                int count = (int) batch.chars().filter(c -> c == '\n').count();
                long checksum = Lines.checksum(batch.toString().getBytes(UTF_8));
                sealed.add("[\"=\"," + count + "," + checksum + "]");
                batch.setLength(0);
            } else {
                sealed.add(line);
                batch.append(sealed.size() == 1 ? "" : line + "\n");
            }
        }
        return sealed;
    }

    private Path journal() {
        return folder.resolve("world.jsonl");
    }

    private Life live() {
        return new Life(folder);
    }

    /** A café in a folder, without any server around it. */
    private static final class Life implements AutoCloseable {
        final ManualTimeline time = new ManualTimeline(START);
        final World world = new World(time);
        final KeptWorld kept;

        Life(Path folder) {
            kept = KeptWorld.open(folder);
            try {
                if (!kept.putBackInto(world)) {
                    CafeSeed.plant(world);
                }
                kept.follow(world);
            } catch (WorldNotKept e) {
                kept.close();
                throw e;
            }
        }

        void write(String text) {
            world.messages().post(PAUL, GENERAL, MessageDraft.text(text));
        }

        void upload(String text) {
            Upload file = Upload.of("plan.txt", Blob.utf8(text));
            world.messages().post(PAUL, GENERAL, MessageDraft.of("", List.of(file), 0));
        }

        List<Message> messages() {
            return world.messages().seenBy(PAUL, GENERAL);
        }

        List<String> said() {
            return messages().stream().map(Message::content).toList();
        }

        String attachment() {
            byte[] bytes =
                    messages().getFirst().body().attachments().getFirst().content().toByteArray();
            return new String(bytes, UTF_8);
        }

        @Override
        public void close() {
            kept.close();
            time.close();
        }
    }
}
