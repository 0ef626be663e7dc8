package cafe.comptoir.platform.boot.sample;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;

/** Settings of {@link NotesPlugin}. */
public record NotesConfig(
        @Comment(fr = "Combien de notes.", en = "How many notes.") @Default("3") int most) {}
