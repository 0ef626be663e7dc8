package cafe.comptoir.platform.boot.sample;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.people.RoleName;
import java.util.List;

/** Settings of {@link NotesPlugin}. */
public record NotesConfig(
        @Comment(fr = "Combien de notes.", en = "How many notes.") @Default("3") int most,
        @Comment(fr = "Qui les lit.", en = "Who reads them.") @Default("[customer]")
                List<RoleName> readers) {}
