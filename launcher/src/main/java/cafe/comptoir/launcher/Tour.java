package cafe.comptoir.launcher;

import cafe.comptoir.platform.boot.PluginView;
import cafe.comptoir.sandbox.tour.Chapter;
import java.util.List;
import java.util.stream.Stream;

/** Plays chapters one after the other, all of them even if one fails. */
final class Tour {

    private final TerminalStory story;
    private final List<PluginView> plugins;

    Tour(TerminalStory story, List<PluginView> plugins) {
        this.story = story;
        this.plugins = List.copyOf(plugins);
    }

    /** Returns the exit code: success only if there is a chapter and all of them held. */
    int play(List<Chapter> chapters) throws Exception {
        if (chapters.isEmpty()) {
            story.fails(story.chosen("Aucun chapitre à jouer.", "There is no chapter to play."));
            return ExitCodes.FAILED;
        }
        int failed = 0;
        for (Chapter chapter : chapters) {
            failed += holds(chapter) ? 0 : 1;
        }
        if (failed > 0) {
            return ExitCodes.FAILED;
        }
        story.tells(
                "Tout le monde a vu ce qu'il devait voir, et personne d'autre.",
                "Everybody saw what they should, and nobody else did.");
        return 0;
    }

    private boolean holds(Chapter chapter) throws Exception {
        story.title(chapter.title(story.language()));
        for (String id : needs(chapter)) {
            PluginView plugin = plugin(id);
            if (plugin.state() != PluginView.State.RUNNING) {
                story.fails("%s: %s".formatted(plugin.id(), plugin.reason()));
                return false;
            }
        }
        try {
            chapter.play(story);
            return true;
        } catch (AssertionError failure) {
            story.fails(String.valueOf(failure.getMessage()));
            return false;
        }
    }

    private static List<String> needs(Chapter chapter) {
        return Stream.concat(Stream.of(chapter.plugin()), chapter.others().stream()).toList();
    }

    private PluginView plugin(String id) {
        return plugins.stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailure("The plugin '%s' is not there.".formatted(id)));
    }
}
