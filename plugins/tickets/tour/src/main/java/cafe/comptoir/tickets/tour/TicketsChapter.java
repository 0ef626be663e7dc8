package cafe.comptoir.tickets.tour;

import cafe.comptoir.sandbox.script.Script;
import cafe.comptoir.sandbox.tour.Chapter;
import cafe.comptoir.sandbox.tour.Story;
import java.util.Locale;
import java.util.Optional;

/** One ticket, from the first click to the transcript. */
public final class TicketsChapter implements Chapter {

    @Override
    public String title(Locale language) {
        return language.getLanguage().equals("fr")
                ? "L'écran de Jeanne reste noir"
                : "Jeanne's screen stays black";
    }

    @Override
    public String plugin() {
        return "tickets";
    }

    @Override
    public Optional<String> opens(Script script) {
        script.person("Claire").in(Cast.HELP).uses("/ticket panneau").sees("Le panneau est publié");
        return Optional.of(
                "as=jeanne&channel=%s&beside=hugo:company/%s".formatted(Cast.HELP, Cast.CARDS));
    }

    @Override
    public void play(Story story) throws Exception {
        Cast cast = Cast.of(story);
        String channel = new OpeningScene(story, cast).play();
        new HandlingScene(story, cast, channel).play();
        new ClosingScene(story, cast, channel).play();
    }
}
