package cafe.comptoir.bench;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Place;
import java.util.List;
import java.util.stream.Stream;

/** A local Discord with one client that answers {@code /ping} and counts messages. */
interface Site extends AutoCloseable {

    Sandbox sandbox();

    /** Returns where the load is made. */
    default Place place() {
        return at("Hugo");
    }

    /** Returns where people make the load in turn: one alone would wait for their own answers. */
    default List<Place> staff() {
        return Stream.of("Hugo", "Claire", "Nadir", "Manon", "Inès", "Léo").map(this::at).toList();
    }

    private Place at(String person) {
        return sandbox().script().person(person).inServer("company").in("général");
    }

    @Override
    void close();

    static Sandbox localDiscord() {
        return Sandbox.start(SandboxOptions.cafe());
    }
}
