package com.example.ping;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.people.RoleName;
import java.time.Duration;
import java.util.List;

/** The settings in {@code config/ping.yml}. */
@Comment(
        fr = "Ping : qui peut jouer, et quand on fait le bilan.",
        en = "Ping: who may play, and when it is summed up.")
public record PingConfig(
        @Comment(fr = "Rôles qui peuvent utiliser /ping.", en = "Roles that may use /ping.")
                @Default("[customer, employee]")
                List<RoleName> players,
        @Comment(
                        fr = "Le bilan est dit quand personne n'a joué pendant ce temps.",
                        en = "The total is told when nobody has played for this long.")
                @Default("10m")
                @Range(min = 1, max = 86_400)
                Duration summaryAfter) {}
