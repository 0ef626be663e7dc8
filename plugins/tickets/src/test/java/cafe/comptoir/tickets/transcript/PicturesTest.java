package cafe.comptoir.tickets.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.api.storage.PluginFiles;
import cafe.comptoir.tickets.ticket.KeptFile;
import cafe.comptoir.tickets.ticket.TicketNumber;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    @TempDir Path root;

    @Test
    void manyPicturesThatCannotBePackedShareTheRoomThereIs() throws IOException {
        List<KeptFile> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            files.add(noise(i));
        }
        long budget = 400_000;

        Map<Long, String> uris = new Pictures(new Folder(root)).within(files, budget);

        assertThat(uris).hasSize(6);
        assertThat(uris.values().stream().mapToLong(String::length).sum())
                .isLessThanOrEqualTo(budget);
        assertThat(uris.values()).allMatch(uri -> uri.startsWith("data:image/jpeg;base64,"));
    }

    @Test
    void aPictureForWhichThereIsNoRoomIsLeftOut() throws IOException {
        assertThat(new Pictures(new Folder(root)).within(List.of(noise(1)), 5_000)).isEmpty();
    }

    @Test
    void aBrokenPictureIsLeftOut() throws IOException {
        KeptFile broken = noise(1);
        byte[] bytes = Files.readAllBytes(root.resolve("1.png"));
        Files.write(root.resolve("1.png"), Arrays.copyOf(bytes, bytes.length / 3));

        assertThat(new Pictures(new Folder(root)).within(List.of(broken), 1_000_000)).isEmpty();
    }

    private KeptFile noise(long id) throws IOException {
        BufferedImage picture = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(id);
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 700; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        String name = id + ".png";
        ImageIO.write(picture, "png", root.resolve(name).toFile());
        return new KeptFile(id, new TicketNumber(1), null, name, "image/png", 1, "", name, null);
    }

    /** A folder without a host. */
    private record Folder(Path root) implements PluginFiles {

        @Override
        public Path resolve(String name) {
            return root.resolve(name);
        }

        @Override
        public Path write(String name, InputStream content) throws IOException {
            Files.copy(content, root.resolve(name));
            return root.resolve(name);
        }
    }
}
