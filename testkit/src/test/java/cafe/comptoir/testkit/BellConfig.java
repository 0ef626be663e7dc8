package cafe.comptoir.testkit;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;

@Comment(fr = "La sonnette.", en = "The bell.")
record BellConfig(
        @Comment(fr = "Ce qu'on lit.", en = "What is read.") @Default("dring") String sound) {}
