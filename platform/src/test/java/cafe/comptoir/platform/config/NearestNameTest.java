package cafe.comptoir.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "'','',0",
        "abc,abc,0",
        "max-opne,max-open,1",
        "abc,,3",
        "kitten,sitting,3",
        "ca,abc,3"
    })
    void distanceCountsSlips(String a, String b, int slips) {
        assertThat(NearestName.distance(a, b == null ? "" : b)).isEqualTo(slips);
    }

    @Test
    void aNameFarFromAllIsNotGuessedAt() {
        assertThat(NearestName.of("colour", List.of("max-open", "idle"))).isEmpty();
        assertThat(NearestName.of("MAX_OPEN", List.of("max-open", "max-opened")))
                .contains("max-open");
    }
}
