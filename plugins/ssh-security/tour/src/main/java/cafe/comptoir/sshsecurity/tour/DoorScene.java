package cafe.comptoir.sshsecurity.tour;

import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.tour.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engineer gets a key in, with the PDG's approval, and reads; an employee is refused. */
final class DoorScene {

    private static final String TEAM = "Équipe/général";
    private static final String JAM = "Bourrage papier dans le bac 2";
    private static final Pattern CODE = Pattern.compile("enroll@\\S+ ([A-Z0-9]{10})");

    private final Story story;
    private final Terminal terminal;
    private final Wire wire;
    private final Actor manager;
    private final Actor engineer;
    private final Actor employee;

    DoorScene(Story story, Terminal terminal, Wire wire) {
        this.story = story;
        this.terminal = terminal;
        this.wire = wire;
        this.manager = story.person("Claire");
        this.engineer = story.person("Nadir");
        this.employee = story.person("Hugo");
    }

    void play() throws IOException {
        open();
        wire.send("lpd", List.of(JAM, "Capot ouvert", "Prête"));
        story.tells(
                "L'imprimante envoie son journal ; il va dans le coffre, pas sur Discord.",
                "The printer sends its log; it goes into the vault, not to Discord.");
        enrol();
        terminal.reads(
                engineer.name(),
                "query from -1h host=imprimante bourrage",
                printed -> printed.contains(JAM));
        story.sees(
                engineer,
                "par SSH, à quelle seconde le papier s'est coincé",
                "over SSH, at which second the paper jammed");
        refuse();
    }

    private void open() throws IOException {
        Files.writeString(
                story.home().resolve("config/ssh-security.yml"),
                "listen: { port: %d }%n".formatted(terminal.port()));
        Files.writeString(
                story.home().resolve("config/monitoring.yml"),
                "intake: { syslog-udp: \"\", syslog-tcp: \"127.0.0.1:%d\", flows: \"\" }%n"
                        .formatted(wire.port()));
        Terminal.awaits(terminal.port());
        Terminal.awaits(wire.port());
    }

    private void enrol() throws IOException {
        String answer =
                engineer.in(TEAM)
                        .uses("/vault key action:add")
                        .sees("enroll@")
                        .message()
                        .orElseThrow()
                        .text();
        Matcher code = CODE.matcher(answer);
        if (!code.find()) {
            throw new AssertionError("there is no code in: " + answer);
        }
        Terminal.Outcome proved = terminal.ssh(engineer.name(), "enroll", code.group(1));
        expect(proved.code() == 0, "the key was not taken: " + proved.printed());
        story.does(
                engineer,
                "demande un code sur Discord et montre sa clé par SSH",
                "asks for a code on Discord and shows his key over SSH");
        expect(
                terminal.ssh(engineer.name(), "coffre", "help").code() != 0,
                "the vault is open before anybody has approved");
        manager.inDirectMessages().sees("demande à lire le coffre");
        manager.inDirectMessages().clicks("Approuver").sees("Approuvé par");
        story.does(
                manager,
                "approuve : il faut deux personnes pour ouvrir le coffre",
                "approves: it takes two people to open the vault");
    }

    private void refuse() throws IOException {
        expect(
                terminal.ssh(employee.name(), "coffre", "query from -1h bourrage").code() != 0,
                "an employee could read the vault");
        employee.in(TEAM).uses("/coffre état").sees("il faut");
        story.doesNotSee(
                employee,
                "le coffre : sa clé n'ouvre rien, et la commande non plus",
                "the vault: his key opens nothing, nor does the command");
        terminal.reads(
                engineer.name(),
                "query from -1h class=AUDIT refused",
                printed -> printed.contains("refused"));
        story.sees(
                engineer,
                "dans le coffre même, que quelqu'un a essayé",
                "in the vault itself, that somebody tried");
    }

    static void expect(boolean fact, String otherwise) {
        if (!fact) {
            throw new AssertionError(otherwise);
        }
    }
}
