package cafe.comptoir.staffchat.tour;

import cafe.comptoir.sandbox.tour.Chapter;
import cafe.comptoir.sandbox.tour.Story;
import java.util.Locale;

/** One shift, and one announcement. */
public final class StaffChatChapter implements Chapter {

    @Override
    public String title(Locale language) {
        return language.getLanguage().equals("fr")
                ? "Le service de Hugo et l'annonce de Manon"
                : "Hugo's shift and Manon's announcement";
    }

    @Override
    public String plugin() {
        return "staff-chat";
    }

    @Override
    public void play(Story story) {
        ShiftScene shift = new ShiftScene(story);
        shift.begins();
        new AnnouncementScene(story).play();
        shift.ends();
    }
}
