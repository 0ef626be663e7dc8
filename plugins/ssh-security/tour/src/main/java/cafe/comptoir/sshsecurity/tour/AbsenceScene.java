package cafe.comptoir.sshsecurity.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.tour.Story;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** The vault is switched off and on while machines go on logging. */
final class AbsenceScene {

    private static final String TEAM = "Équipe/général";
    private static final int LINES = 1500;

    private final Story story;
    private final Terminal terminal;
    private final Wire wire;
    private final Actor manager;
    private final Actor engineer;

    AbsenceScene(Story story, Terminal terminal, Wire wire) {
        this.story = story;
        this.terminal = terminal;
        this.wire = wire;
        this.manager = story.person("Claire");
        this.engineer = story.person("Nadir");
    }

    void play() throws IOException {
        send(0);
        manager.in(TEAM).uses("/comptoir disable plugin:ssh-security");
        send(1);
        DoorScene.expect(
                terminal.ssh(engineer.name(), "coffre", "help").code() != 0,
                "the vault answers though it is switched off");
        manager.in(TEAM).uses("/comptoir enable plugin:ssh-security");
        send(2);
        story.does(
                manager,
                "désactive le coffre et le réactive, pendant que les journaux arrivent",
                "switches the vault off and on again while logs come in");
        Terminal.awaits(terminal.port());
        terminal.reads(
                engineer.name(),
                "query from -1h program=compteur limit=5000",
                printed -> numbers().stream().allMatch(printed::contains));
        story.sees(
                engineer,
                "les %d lignes, sans qu'il en manque une".formatted(LINES),
                "all %,d lines, without one missing".formatted(LINES));
    }

    /** Sends a third of the lines. */
    private void send(int third) throws IOException {
        int size = LINES / 3;
        wire.send("compteur", numbers().subList(third * size, (third + 1) * size));
    }

    private static List<String> numbers() {
        return IntStream.range(0, LINES).mapToObj("page-%05d"::formatted).toList();
    }
}
