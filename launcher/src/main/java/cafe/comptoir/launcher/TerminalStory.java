package cafe.comptoir.launcher;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.tour.Story;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells a story in the terminal, one line a step.
 *
 * @param coloured whether the terminal shows colours
 */
record TerminalStory(Script script, Locale language, Path folder, PrintWriter out, boolean coloured)
        implements Story {

    @Override
    public Path home() {
        return folder.resolve("home");
    }

    @Override
    public void tells(String french, String english) {
        say("\n" + Ink.FAINT.on(chosen(french, english), coloured));
    }

    @Override
    public void does(Actor person, String french, String english) {
        say(step(Ink.CYAN, "▸", person, chosen(french, english)));
    }

    @Override
    public void sees(Actor person, String french, String english) {
        say(step(Ink.GREEN, "✓", person, chosen("voit " + french, "sees " + english)));
    }

    @Override
    public void doesNotSee(Actor person, String french, String english) {
        String text = chosen("ne voit pas " + french, "does not see " + english);
        say(step(Ink.GREEN, "✓", person, text));
    }

    @Override
    public void leaves(Path file, String french, String english) {
        say("  " + Ink.BOLD.on("→", coloured) + " " + chosen(french, english) + " " + file);
    }

    void title(String title) {
        say("\n" + Ink.BOLD.on(title, coloured));
    }

    void fails(String reason) {
        say("\n" + Ink.RED.on("✗ " + reason, coloured));
    }

    String chosen(String french, String english) {
        return language.equals(Locale.FRENCH) ? french : english;
    }

    private String step(Ink ink, String sign, Actor person, String text) {
        return "  %s %s %s"
                .formatted(ink.on(sign, coloured), Ink.BOLD.on(person.name(), coloured), text);
    }

    /** At once, so that what was told is there when the next step hangs. */
    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
