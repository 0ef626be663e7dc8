package cafe.comptoir.staffchat;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.config.WrongSetting;
import cafe.comptoir.api.people.RoleName;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code config/staff-chat.yml}. */
@Comment(
        fr =
                """
                L'équipe : qui est de service, qui sait faire quoi, et les annonces.
                Ce fichier est relu dès qu'il est enregistré. Après une erreur, les réglages d'avant restent en place.\
                """,
        en =
                """
                The staff: who is on duty, who knows what, and the announcements.
                This file is read again as soon as it is saved. After an error the settings from before stay in force.\
                """)
public record StaffChatConfig(
        @Comment(
                        fr =
                                """
                                L'équipe : qui prend son service, dit ce qu'il sait faire et lit les annonces.
                                Les rôles sont ceux de comptoir.yml. Il faut aussi être sur le serveur de l'entreprise.\
                                """,
                        en =
                                """
                                The staff: who goes on duty, says what they know and reads announcements.
                                Roles are those of comptoir.yml. One must be on the company server as well.\
                                """)
                @Default("[employee, ceo, network-engineer, communications]")
                @Range(min = 1)
                List<RoleName> staff,
        @Comment(fr = "Le service.", en = "Being on duty.") Duty duty,
        @Comment(
                        fr = "Qui peut confirmer le niveau qu'un collègue s'est donné.",
                        en = "Who may confirm the level that a colleague has stated.")
                @Default("[network-engineer]")
                List<RoleName> confirmers,
        @Comment(
                        fr = "Qui dit quel collègue reprend ce que laisse quelqu'un qui s'en va.",
                        en = "Who says which colleague takes over from somebody who leaves.")
                @Default("[ceo]")
                List<RoleName> managers,
        @Comment(
                        fr =
                                """
                                Les compétences, 25 au plus. Chacun dit son niveau avec /équipe compétences. « words » sont les mots,
                                ou débuts de mots, par lesquels un client en a besoin ; accents et majuscules ne comptent pas.\
                                """,
                        en =
                                """
                                The skills, 25 at most. Everybody states their level with /team skills. "words" are the words, or
                                beginnings of words, by which a customer needs one; accents and capitals do not matter.\
                                """)
                @Default(
                        """
                        - { id: printers, fr: Imprimantes, en: Printers, words: [imprim, print, scan, photocop, toner] }
                        - { id: network, fr: Réseau et Wi-Fi, en: Network and Wi-Fi, words: [réseau, network, wifi, wi-fi, internet, connexion, connect] }
                        - { id: computers, fr: Ordinateurs, en: Computers, words: [ordi, computer, poste, écran, screen, clavier, keyboard, souris, mouse] }
                        - { id: games, fr: Jeux, en: Games, words: [jeu, game, steam, manette, joystick] }
                        - { id: accounts, fr: Comptes et paiement, en: Accounts and payment, words: [compte, account, mot de passe, password, payer, paiement, payment, rembours, refund] }\
                        """)
                @Range(max = 25)
                List<Skill> skills,
        @Comment(fr = "Les annonces.", en = "Announcements.") Announcements announcements,
        @Comment(fr = "Les nouveaux employés.", en = "New employees.") Newcomers newcomers) {

    public StaffChatConfig {
        Set<String> ids = new HashSet<>();
        for (Skill skill : skills) {
            if (!ids.add(skill.id())) {
                throw new WrongSetting(
                        "deux compétences ont l'identifiant « %s » ; donnez-en un autre à l'une d'elles"
                                .formatted(skill.id()),
                        "two skills have the id '%s'; give one of them another"
                                .formatted(skill.id()));
            }
        }
    }

    /** Being on duty. */
    public record Duty(
            @Comment(
                            fr =
                                    """
                                    Salon du serveur de l'entreprise où se trouvent le tableau de service et les passations
                                    (nom ou identifiant). Créé s'il manque.\
                                    """,
                            en =
                                    """
                                    Channel of the company server with the roster and the hand-overs (name or id). Created when
                                    missing.\
                                    """)
                    @Default("service")
                    @Range(min = 1, max = 100)
                    String channel,
            @Comment(
                            fr =
                                    """
                                    Rôle Discord de ceux qui sont de service (nom ou identifiant). Créé s'il manque. \"\" : pas de rôle.\
                                    """,
                            en =
                                    """
                                    Discord role of those on duty (name or id). Created when missing. \"\": no role.\
                                    """)
                    @Default("En service")
                    @Range(max = 100)
                    String role,
            @Comment(
                            fr = "Un service oublié est terminé après ce temps.",
                            en = "A shift that somebody forgot to end is ended after this time.")
                    @Default("14h")
                    @Range(min = 3600, max = 172800)
                    Duration longestShift) {}

    /**
     * Something that employees can know.
     *
     * @param words beginnings of words; one with blanks is several words in a row
     */
    public record Skill(
            @Range(min = 1, max = 40) String id,
            @Range(min = 1, max = 60) String fr,
            @Range(min = 1, max = 60) String en,
            @Default("[]") List<String> words) {

        public Skill {
            if (!id.matches("[a-z0-9-]*")) {
                throw new WrongSetting(
                        "« %s » ne peut pas être l'identifiant d'une compétence : des minuscules sans accent, des chiffres et des traits d'union"
                                .formatted(id),
                        "'%s' is no skill's id: lower-case letters without accents, digits and hyphens"
                                .formatted(id));
            }
        }

        /** Returns the name in a language: French for French, else English. */
        public String name(Locale language) {
            return language.getLanguage().equals("fr") ? fr : en;
        }
    }

    /** Announcements. */
    public record Announcements(
            @Comment(fr = "Qui peut faire des annonces.", en = "Who may announce.")
                    @Default("[communications, ceo]")
                    List<RoleName> authors,
            @Comment(
                            fr =
                                    "Salons du serveur de l'entreprise que l'auteur peut choisir (noms ou identifiants).",
                            en =
                                    "Channels of the company server that an author may choose (names or ids).")
                    @Default("[annonces, général]")
                    @Range(max = 12)
                    List<String> companyChannels,
            @Comment(
                            fr =
                                    "Salons des serveurs publics que l'auteur peut choisir (noms ou identifiants).",
                            en =
                                    "Channels of the public servers that an author may choose (names or ids).")
                    @Default("[annonces]")
                    @Range(max = 12)
                    List<String> publicChannels,
            @Comment(
                            fr =
                                    """
                                    Rappeler l'annonce à ceux qui ne l'ont pas lue, une fois, après ce temps. 0s : jamais.
                                    L'auteur peut en choisir un autre avec /annonce écrire rappel:…\
                                    """,
                            en =
                                    """
                                    Remind those who have not read an announcement, once, after this time. 0s: never.
                                    The author may choose another with /announce write reminder:…\
                                    """)
                    @Default("24h")
                    @Range(min = 0, max = 2592000)
                    Duration remindAfter) {}

    /** New employees. */
    public record Newcomers(
            @Comment(
                            fr =
                                    """
                                    Rôles du café (ceux de comptoir.yml) donnés à qui arrive sur le serveur de l'entreprise, là et sur
                                    les serveurs publics où il est aussi. [] : aucun. N'invitez sur ce serveur que vos employés.\
                                    """,
                            en =
                                    """
                                    Roles of the café (those of comptoir.yml) given to whoever joins the company server, there and on
                                    the public servers where they are as well. []: none. Invite nobody but your employees.\
                                    """)
                    @Default("[employee]")
                    List<RoleName> roles,
            @Comment(
                            fr =
                                    """
                                    Rôles Discord donnés en plus sur le serveur de l'entreprise (noms ou identifiants). Un rôle qui
                                    n'existe pas est laissé de côté.\
                                    """,
                            en =
                                    """
                                    Discord roles given besides on the company server (names or ids). A role that does not exist is
                                    left out.\
                                    """)
                    @Default("[Employé]")
                    List<String> companyRoles,
            @Comment(
                            fr =
                                    "Salon du mot de bienvenue (nom ou identifiant). \"\" : pas de mot.",
                            en = "Channel of the welcome (name or id). \"\": no welcome.")
                    @Default("général")
                    @Range(max = 100)
                    String channel,
            @Comment(
                            fr = "Une phrase de plus dans le mot de bienvenue.",
                            en = "One more sentence in the welcome.")
                    @Range(max = 1000)
                    Optional<String> welcome) {}
}
