package cafe.comptoir.platform.boot.sample;

import cafe.comptoir.api.config.Default;

/** Settings of a later version, which knows none of {@link NotesConfig}. */
public record OtherConfig(@Default("3") int limit) {}
