package cafe.comptoir.sshsecurity;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.people.RoleName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code config/ssh-security.yml}. */
@Comment(
        fr =
                """
                Le coffre : les journaux des machines, écrits et lus par SSH seulement.
                Ce fichier est relu dès qu'il est enregistré. Après une erreur, les réglages d'avant restent en place.\
                """,
        en =
                """
                The vault: the machines' logs, written and read over SSH only.
                This file is read again as soon as it is saved. After an error the settings from before stay in force.\
                """)
public record SshSecurityConfig(
        @Comment(
                        fr =
                                """
                                Qui peut lire le coffre. Qui perd tous ces rôles est déconnecté en moins de deux secondes.
                                Les rôles sont ceux de comptoir.yml.\
                                """,
                        en =
                                """
                                Who may read the vault. Who loses all of these roles is disconnected within two seconds.
                                Roles are those of comptoir.yml.\
                                """)
                @Default("[network-engineer, ceo]")
                @Range(min = 1)
                List<RoleName> readers,
        @Comment(fr = "Où le coffre écoute.", en = "Where the vault listens.") Listen listen,
        @Comment(
                        fr =
                                """
                                Salon du serveur de l'entreprise (nom ou identifiant) où l'on demande d'approuver une nouvelle clé
                                et où les pannes du coffre sont annoncées. Sans lui : en message privé aux lecteurs.\
                                """,
                        en =
                                """
                                Channel of the company server (name or id) where the approval of a new key is asked for and
                                trouble with the vault is told. Without it: by private message to the readers.\
                                """)
                @Range(min = 1, max = 100)
                Optional<String> channel,
        @Comment(fr = "Limites.", en = "Limits.") Limits limits,
        @Comment(fr = "Le disque.", en = "The disk.") Storage storage) {

    /** An address. */
    public record Listen(
            @Comment(
                            fr =
                                    """
                                    Adresse. 127.0.0.1 : cette machine seulement ; l'adresse du réseau de gestion pour que les autres
                                    machines puissent écrire.\
                                    """,
                            en =
                                    """
                                    Address. 127.0.0.1: this machine only; the management network's address so that other
                                    machines can write.\
                                    """)
                    @Default("127.0.0.1")
                    @Range(min = 1, max = 255)
                    String address,
            @Comment(fr = "Port. 0 : n'importe lequel de libre.", en = "Port. 0: any that is free.")
                    @Default("7722")
                    @Range(min = 0, max = 65535)
                    int port,
            @Comment(
                            fr =
                                    "Nom par lequel on joint cette machine ; montré dans les instructions.",
                            en = "Name by which this machine is reached; shown in instructions.")
                    @Range(min = 1, max = 255)
                    Optional<String> host) {}

    /** How much, how often. */
    public record Limits(
            @Comment(
                            fr =
                                    "Connexions sans identification en même temps, par adresse d'origine. Une place se libère cinq secondes après qui est parti sans s'identifier.",
                            en =
                                    "Connections not logged in at a time, by address of origin. A place is free again five seconds after somebody has gone without logging in.")
                    @Default("8")
                    @Range(min = 1, max = 1000)
                    int waitingPerSource,
            @Comment(
                            fr =
                                    "Connexions sans identification en même temps, en tout. Au-delà, la plus ancienne est fermée.",
                            en =
                                    "Connections not logged in at a time, in all. Beyond, the oldest is closed.")
                    @Default("200")
                    @Range(min = 1, max = 10000)
                    int waiting,
            @Comment(fr = "Temps pour s'identifier.", en = "Time to log in.")
                    @Default("20s")
                    @Range(min = 1, max = 600)
                    Duration loginTime,
            @Comment(
                            fr =
                                    """
                                    Refus par adresse d'origine en dix minutes, après quoi elle n'est plus écoutée pendant
                                    dix minutes.\
                                    """,
                            en =
                                    """
                                    Refusals by address of origin within ten minutes, after which it is not listened to for
                                    ten minutes.\
                                    """)
                    @Default("20")
                    @Range(min = 1, max = 10000)
                    int refusals,
            @Comment(
                            fr = "Connexions ouvertes en même temps avec une même clé.",
                            en = "Connections open at a time with the same key.")
                    @Default("10")
                    @Range(min = 1, max = 1000)
                    int sessionsPerKey,
            @Comment(
                            fr = "Une connexion qui ne dit plus rien est fermée après ce temps.",
                            en = "A connection that says nothing is closed after this time.")
                    @Default("8h")
                    @Range(min = 60, max = 604800)
                    Duration idle) {}

    /** Files. */
    public record Storage(
            @Comment(
                            fr =
                                    """
                                    Espace du disque que le coffre laisse libre, en Mio. En dessous il n'accepte plus rien, le dit,
                                    et reste lisible.\
                                    """,
                            en =
                                    """
                                    Space of the disk that the vault leaves free, in MiB. Below, it takes nothing more, says so, and
                                    can still be read.\
                                    """)
                    @Default("512")
                    @Range(min = 1, max = 1000000)
                    int keepFreeMib,
            @Comment(
                            fr = "Taille d'un fichier du journal, en Mio.",
                            en = "Size of a file of the log, in MiB.")
                    @Default("256")
                    @Range(min = 1, max = 4096)
                    int segmentMib) {}
}
