package cafe.comptoir.monitoring;

import cafe.comptoir.testkit.PluginWords;
import org.junit.jupiter.api.Test;

class WordsOfBothLanguagesTest {

    @Test
    void bothLanguagesAreWhole() {
        PluginWords.ofThisPlugin().assertWhole();
    }
}
