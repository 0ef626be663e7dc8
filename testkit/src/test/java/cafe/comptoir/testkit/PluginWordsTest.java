package cafe.comptoir.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.api.i18n.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginWordsTest {

    @TempDir private Path folder;

    /** Asks for texts in each of the ways that plugins do. */
    static final class Speaker {

        static String speak(Texts texts, String state, int number) {
            return texts.get("hello", texts.get("state." + state), Integer.toString(number))
                    + texts.get("bye");
        }

        private Speaker() {}
    }

    @Test
    void wholeWordsPass() throws IOException {
        words(
                """
                command.hello.name=bonjour
                hello=Bonjour {0}, {1} !
                state.on=là
                bye=Au revoir
                """,
                """
                command.hello.name=hello
                hello=Hello {0}, {1}!
                state.on=here
                bye=Bye
                """);

        PluginWords words = read();

        words.assertWhole();
        assertThat(words.french().get("hello", "Zoé", "3")).isEqualTo("Bonjour Zoé, 3 !");
        assertThat(words.english().get("bye")).isEqualTo("Bye");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        words(
                """
                command.hello.name=Bonjour Madame
                hello=Bonjour {0} !
                state.on=es-tu là
                bored=
                """,
                """
                command.hello.name=hello
                hello=Hello {0}, {1}!
                bored=
                """);

        assertThatThrownBy(() -> read().assertWhole())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'state.on' is missing")
                .hasMessageContaining(
                        "'hello' takes the arguments [0] in French, [0, 1] in English")
                .hasMessageContaining("'bored' is empty in French")
                .hasMessageContaining("'bored' is empty in English")
                .hasMessageContaining("'bored' is used nowhere")
                .hasMessageContaining("'bye' is asked for and missing")
                .hasMessageContaining("'command.hello.name' is no command's name in French")
                .hasMessageContaining("'state.on' says tu")
                .hasMessageContaining("'hello' lets a line break beside a mark");
    }

    private void words(String french, String english) throws IOException {
        Files.writeString(folder.resolve("messages_fr.properties"), french);
        Files.writeString(folder.resolve("messages_en.properties"), english);
        try (InputStream type =
                PluginWordsTest.class.getResourceAsStream("PluginWordsTest$Speaker.class")) {
            Files.write(folder.resolve("Speaker.class"), type.readAllBytes());
        }
    }

    private PluginWords read() throws IOException {
        Thread here = Thread.currentThread();
        ClassLoader before = here.getContextClassLoader();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            here.setContextClassLoader(loader);
            return PluginWords.ofThisPlugin();
        } finally {
            here.setContextClassLoader(before);
        }
    }
}
