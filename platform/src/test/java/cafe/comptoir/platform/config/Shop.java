package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.config.Secret;
import cafe.comptoir.api.config.WrongSetting;
import cafe.comptoir.api.people.RoleName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings with every type that a plugin may use. */
@Comment(fr = "La boutique.\nDeux lignes.", en = "The shop.\nTwo lines.")
record Shop(
        @Comment(fr = "Combien à la fois.", en = "How many at once.")
                @Default("3")
                @Range(min = 1, max = 20)
                int maxOpen,
        @Default("9000000000") long big,
        @Default("0.5") double ratio,
        @Default("true") boolean open,
        @Default("loud") Mode mode,
        @Default("36h") @Range(min = 60) Duration idle,
        @Default("08:30") LocalTime opens,
        @Default("2026-12-31") LocalDate until,
        @Default("lundi") DayOfWeek rest,
        @Default("Europe/Paris") ZoneId zone,
        @Default("employee") RoleName role,
        @Default("\"yes: no\"") @Range(max = 10) String word,
        @Default("") String empty,
        @Default(
                        """
                        |
                          Bonjour.

                          Deux paragraphes.\
                        """)
                String greeting,
        Optional<Secret> secret,
        Optional<String> note,
        @Comment(fr = "Le guichet.", en = "The desk.") Desk desk,
        Optional<Desk> second,
        @Default("[ceo, employee]") List<RoleName> staff,
        List<Desk> desks,
        Map<String, Integer> stock,
        @Default("{ noon: 12, tea: 16 }") Map<String, Integer> hours) {

    enum Mode {
        LOUD,
        VERY_QUIET
    }

    record Desk(
            @Comment(fr = "Son nom.", en = "Its name.") @Default("front") String name,
            @Default("1") int seats) {

        Desk {
            if (name.equals("nowhere")) {
                throw new WrongSetting(
                        "un bureau doit être quelque part", "a desk must be somewhere");
            }
        }
    }

    /** Settings of which some must be written. */
    record Strict(String host, Secret password, @Default("22") int port, Optional<Inner> inner) {}

    record Inner(Duration pause) {}
}
