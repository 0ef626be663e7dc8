package cafe.comptoir.sshsecurity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MerkleLogTest {

    /** The test vectors of Certificate Transparency's reference implementation for RFC 6962. */
    private static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS =
            List.of(
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @TempDir Path folder;

    @Test
    void rootsAreThoseOfRfc6962() {
        RunningRoot root = new RunningRoot();
        for (int i = 0; i < LEAVES.size(); i++) {
            root.append(Hashes.leaf(HexFormat.of().parseHex(LEAVES.get(i))));

            assertThat(HexFormat.of().formatHex(root.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void aTreeGoesOnWhereItWasSigned() throws Exception {
        LogKey key = LogKey.generate();
        RunningRoot expected = new RunningRoot();
        int size = 0;
        for (int more : new int[] {1, 254, 1, 1, 300, 70_000}) {
            MerkleLog log = MerkleLog.open(folder, key);
            assertThat(log.size()).isEqualTo(size);
            for (int i = 0; i < more; i++) {
                byte[] leaf = Hashes.leaf(new byte[] {(byte) i, (byte) more});
                log.append(leaf);
                expected.append(leaf);
            }
            log.sign();
            size += more;
            assertThat(log.signed().orElseThrow().root()).isEqualTo(expected.root());
            assertThat(new TileReader(folder).root(size)).isEqualTo(expected.root());
        }
    }

    @Test
    void aCheckpointIsASignedNote() throws Exception {
        LogKey key = LogKey.generate();
        MerkleLog log = MerkleLog.open(folder, key);
        log.append(Hashes.leaf(new byte[0]));
        log.sign();

        String note = Files.readString(folder.resolve("checkpoint"), StandardCharsets.UTF_8);

        List<String> lines = new ArrayList<>(note.lines().toList());
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("comptoir-vault/");
        assertThat(lines.get(1)).isEqualTo("1");
        assertThat(lines.get(2)).isEqualTo("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
        assertThat(lines.get(4)).startsWith("— " + lines.get(0) + " ");
        assertThat(VerifierKey.parse(key.verifier().text()).open(note)).isPresent();
        assertThat(LogKey.generate().verifier().open(note)).isEmpty();
    }

    @Test
    void aNoteSignedElsewhereIsRead() {
        String note =
                """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        VerifierKey key =
                VerifierKey.parse(
                        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

        assertThat(key.open(note)).isPresent();
        assertThat(key.open(note.replace("problem is", "answer is"))).isEmpty();
    }

    @Test
    void aKeySurvivesBeingWritten() {
        LogKey key = LogKey.generate();

        assertThat(LogKey.parse(key.text()).text()).isEqualTo(key.text());
    }

    @Test
    void tilesAreNamedAsTheSpecificationSays() {
        assertThat(Tile.path(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
        assertThat(Tile.path(1, 5, 12)).isEqualTo("tile/1/005.p/12");
    }
}
