package cafe.comptoir.monitoring.tour;

import cafe.comptoir.sandbox.tour.Chapter;
import cafe.comptoir.sandbox.tour.Story;
import java.util.List;
import java.util.Locale;

/** The café's printer stops, and comes back. */
public final class MonitoringChapter implements Chapter {

    @Override
    public String title(Locale language) {
        return language.getLanguage().equals("fr") ? "L'imprimante s'arrête" : "The printer stops";
    }

    @Override
    public String plugin() {
        return "monitoring";
    }

    @Override
    public List<String> others() {
        return List.of("tickets", "staff-chat");
    }

    @Override
    public void play(Story story) throws Exception {
        try (Printer printer = Printer.on()) {
            AlertScene alert = new AlertScene(story, printer);
            alert.begins();
            new TicketScene(story).play();
            alert.ends();
        }
    }
}
