package cafe.comptoir.sandbox.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Script;
import java.nio.file.Path;
import java.util.Locale;

/** What a chapter is told with: the people, a voice, and a folder for what it leaves behind. */
public interface Story {

    /** Returns everybody, ready to act. */
    Script script();

    /** Returns one of the seeded people, by name. */
    default Actor person(String name) {
        return script().person(name);
    }

    /** Returns the language that the story is told in: French or English. */
    Locale language();

    /** Returns the host's home folder: a chapter may set its plugin up there as an admin would. */
    Path home();

    /** Returns the folder for what the chapter leaves behind; it exists. */
    Path folder();

    /** Tells what is going on, before a step. */
    void tells(String french, String english);

    /** Tells what somebody has done. */
    void does(Actor person, String french, String english);

    /** Tells what somebody saw, after it was made sure of. */
    void sees(Actor person, String french, String english);

    /** Tells what somebody did not see, after it was made sure of. */
    void doesNotSee(Actor person, String french, String english);

    /** Tells what was left behind; its path is printed. */
    void leaves(Path file, String french, String english);
}
