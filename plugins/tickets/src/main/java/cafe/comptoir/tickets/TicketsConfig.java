package cafe.comptoir.tickets;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.tickets.hours.WeekConfig;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code config/tickets.yml}. */
@Comment(
        fr =
                """
                Les tickets : un client signale un problème, l'équipe lui répond dans un salon privé.
                Ce fichier est relu dès qu'il est enregistré. Après une erreur, les réglages d'avant restent en place.\
                """,
        en =
                """
                Tickets: a customer reports a problem, the staff answers in a private channel.
                This file is read again as soon as it is saved. After an error the settings from before stay in force.\
                """)
public record TicketsConfig(
        @Comment(
                        fr =
                                """
                                L'équipe : qui lit tous les tickets, les prend en charge et écrit des notes privées.
                                Les rôles sont ceux de comptoir.yml.\
                                """,
                        en =
                                """
                                The staff: who reads every ticket, takes them and writes private notes.
                                Roles are those of comptoir.yml.\
                                """)
                @Default("[employee, ceo, network-engineer, communications]")
                @Range(min = 1)
                List<RoleName> staff,
        @Comment(
                        fr = "Qui peut rendre ou confier à un autre le ticket d'un collègue.",
                        en = "Who may release or hand over a colleague's ticket.")
                @Default("[ceo]")
                List<RoleName> supervisors,
        @Comment(
                        fr = "Qui peut publier le message avec le bouton (/ticket panneau).",
                        en = "Who may publish the message with the button (/ticket panel).")
                @Default("[employee, ceo, network-engineer, communications]")
                List<RoleName> panelRoles,
        @Comment(fr = "Où vont les tickets sur Discord.", en = "Where tickets go on Discord.")
                Places places,
        @Comment(fr = "Limites.", en = "Limits.") Limits limits,
        @Comment(
                        fr =
                                "Les questions du formulaire. La première, « ce qui ne va pas », est toujours posée.",
                        en =
                                "The questions of the form. The first one, \"what is wrong\", is always asked.")
                Questions questions,
        @Comment(
                        fr = "Le fuseau horaire des heures d'ouverture.",
                        en = "The time zone of the opening hours.")
                @Default("Europe/Paris")
                ZoneId timeZone,
        @Comment(
                        fr =
                                """
                                Les heures d'ouverture, jour par jour : [09:00-12:00, 14:00-19:00], [] pour un jour fermé.
                                18:00-02:00 va jusqu'au lendemain. Si tous les jours sont [], les heures ne sont pas annoncées.\
                                """,
                        en =
                                """
                                Opening hours, day by day: [09:00-12:00, 14:00-19:00], [] for a closed day.
                                18:00-02:00 goes on to the next day. When all days are [], no hours are announced.\
                                """)
                WeekConfig opening,
        @Comment(
                        fr = "Les jours de fermeture exceptionnelle : [2026-12-25, 2027-01-01].",
                        en = "Days when the café stays closed: [2026-12-25, 2027-01-01].")
                @Default("[]")
                List<LocalDate> closedDays,
        @Comment(
                        fr =
                                """
                                Combien de temps un ticket est gardé après sa fermeture : conversation, fichiers, fiche et
                                transcription dans les archives. Annoncé aux clients. 0s : pour toujours.\
                                """,
                        en =
                                """
                                How long a ticket is kept after closing: conversation, files, card and transcript in the
                                archive. Customers are told. 0s: for ever.\
                                """)
                @Default("365d")
                @Range(min = 0)
                Duration keepFor,
        @Comment(
                        fr = "Vos propres mots, à la place de ceux du logiciel.",
                        en = "Your own words instead of the software's.")
                Words words) {

    /** Channels, by name or id. */
    public record Places(
            @Comment(
                            fr =
                                    """
                                    Catégorie du serveur public où naissent les salons privés (nom ou identifiant). Créée si elle
                                    manque. Quand elle est pleine (50 salons chez Discord), la suite va dans « Support 2 », etc.\
                                    """,
                            en =
                                    """
                                    Category of the public server for the private channels (name or id). Created when missing.
                                    When it is full (Discord allows 50 channels), the rest goes to "Support 2" and so on.\
                                    """)
                    @Default("Support")
                    @Range(min = 1, max = 90)
                    String category,
            @Comment(
                            fr =
                                    "Salon du serveur de l'entreprise où chaque ticket a sa fiche. Créé s'il manque.",
                            en =
                                    "Channel of the company server where each ticket has its card. Created when missing.")
                    @Default("tickets")
                    @Range(min = 1, max = 100)
                    String cards,
            @Comment(
                            fr =
                                    "Salon du serveur de l'entreprise où vont les transcriptions. Créé s'il manque.",
                            en =
                                    "Channel of the company server for the transcripts. Created when missing.")
                    @Default("archives")
                    @Range(min = 1, max = 100)
                    String archive) {}

    /** How much, how often. */
    public record Limits(
            @Comment(
                            fr = "Combien de tickets ouverts un client peut avoir en même temps.",
                            en = "How many open tickets a customer may have at a time.")
                    @Default("2")
                    @Range(min = 1, max = 20)
                    int maxOpen,
            @Comment(
                            fr =
                                    "Le même formulaire envoyé deux fois pendant ce temps n'ouvre qu'un ticket.",
                            en = "The same form sent twice within this time opens one ticket only.")
                    @Default("60s")
                    @Range(min = 0, max = 3600)
                    Duration sameWithin,
            @Comment(
                            fr =
                                    "Taille d'un fichier gardé, en Mio. Un plus gros est seulement nommé dans la transcription.",
                            en =
                                    "Size of a file that is kept, in MiB. A larger one is only named in the transcript.")
                    @Default("50")
                    @Range(min = 1, max = 500)
                    int fileMib,
            @Comment(
                            fr =
                                    """
                                    Quand un client n'accepte pas les messages privés, sa transcription reste dans le salon du
                                    ticket pendant ce temps avant que le salon disparaisse.\
                                    """,
                            en =
                                    """
                                    When a customer takes no private messages, their transcript stays in the ticket's channel for
                                    this long before the channel goes.\
                                    """)
                    @Default("24h")
                    @Range(min = 0, max = 2592000)
                    Duration channelKept) {}

    /** What the form asks. */
    public record Questions(
            @Comment(fr = "Demander quelle machine.", en = "Ask which machine.") @Default("true")
                    boolean machine,
            @Comment(
                            fr = "Combien d'images on peut joindre ; 0 pour ne pas en demander.",
                            en = "How many pictures may be attached; 0 to ask for none.")
                    @Default("3")
                    @Range(min = 0, max = 10)
                    int pictures) {}

    /** Texts of the café's own. */
    public record Words(
            @Comment(fr = "Titre du panneau.", en = "Title of the panel.") @Range(max = 200)
                    Optional<String> panelTitle,
            @Comment(fr = "Texte du panneau.", en = "Text of the panel.") @Range(max = 2000)
                    Optional<String> panelText,
            @Comment(
                            fr = "Phrase ajoutée au mot d'accueil dans le salon du ticket.",
                            en = "A sentence added to the welcome in the ticket's channel.")
                    @Range(max = 1000)
                    Optional<String> welcome) {}
}
