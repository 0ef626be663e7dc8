package cafe.comptoir.sshsecurity.tour;

import cafe.comptoir.sandbox.tour.Chapter;
import cafe.comptoir.sandbox.tour.Story;
import java.util.List;
import java.util.Locale;

/** What the printer logged, and who may read it. */
public final class VaultChapter implements Chapter {

    @Override
    public String title(Locale language) {
        return language.getLanguage().equals("fr")
                ? "Ce que l'imprimante a noté"
                : "What the printer logged";
    }

    @Override
    public String plugin() {
        return "ssh-security";
    }

    @Override
    public List<String> others() {
        return List.of("monitoring");
    }

    @Override
    public void play(Story story) throws Exception {
        if (!Terminal.isThere()) {
            story.tells(
                    "Ce chapitre se lit avec ssh : installez openssh-client pour le voir.",
                    "This chapter is read with ssh: install openssh-client to see it.");
            return;
        }
        Terminal terminal = Terminal.of(story);
        Wire wire = Wire.free();
        new DoorScene(story, terminal, wire).play();
        new TamperScene(story, terminal).play();
        new AbsenceScene(story, terminal, wire).play();
    }
}
