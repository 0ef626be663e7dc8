package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.config.Secret;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.i18n.RefusedException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.requests.GatewayIntent;

/**
 * The settings of the host itself: {@code comptoir.yml}.
 *
 * @param token empty where the variable that the default names is not set
 */
@Comment(
        fr =
                """
                Le café : son bot, ses serveurs Discord, ses rôles.
                Une modification est prise en compte dès l'enregistrement, sauf le jeton et les intentions,
                qui attendent /comptoir reconnect.\
                """,
        en =
                """
                The café: its bot, its Discord servers, its roles.
                An edit takes effect as soon as it is saved, except for the token and the intents, which
                wait for /comptoir reconnect.\
                """)
public record HostConfig(
        @Comment(
                        fr =
                                """
                                Le jeton du bot : ${NOM} pour une variable d'environnement, ou file:/chemin pour
                                la première ligne d'un fichier. Ne l'écrivez pas ici.\
                                """,
                        en =
                                """
                                The bot's token: ${NAME} for an environment variable, or file:/path for the
                                first line of a file. Do not write it here.\
                                """)
                @Default("${DISCORD_TOKEN}")
                Optional<Secret> token,
        @Comment(
                        fr = "La langue de ce que tout le monde lit : fr ou en.",
                        en = "The language of what everybody reads: fr or en.")
                @Default("fr")
                Language language,
        @Comment(fr = "Le fuseau horaire du café.", en = "The café's time zone.")
                @Default("Europe/Paris")
                ZoneId timeZone,
        @Comment(
                        fr =
                                """
                                Les serveurs Discord, par leur identifiant (mode développeur, clic droit sur le
                                serveur, « Copier l'identifiant »).\
                                """,
                        en =
                                """
                                The Discord servers, by id (developer mode, right click on the server,
                                "Copy server ID").\
                                """)
                Servers servers,
        @Comment(
                        fr =
                                """
                                Les rôles du café et, sur chaque sorte de serveur, les rôles Discord qui leur
                                correspondent, par nom ou identifiant. Les permissions de chaque module sont des
                                listes de ces noms.\
                                """,
                        en =
                                """
                                The café's roles and, on each kind of server, the Discord roles that stand for
                                them, by name or id. Permissions of every plugin are lists of these names.\
                                """)
                @Default(
                        """
                        ceo: { company: [PDG], public: [PDG] }
                        network-engineer: { company: [Ingénieur réseau], public: [Ingénieur réseau] }
                        communications: { company: [Communication], public: [Communication] }
                        employee: { company: ["@everyone"], public: [Employé] }
                        customer: { public: ["@everyone"] }\
                        """)
                @Range(min = 1)
                Map<RoleName, DiscordRoles> roles,
        @Comment(
                        fr = "Les rôles du café qui ont droit à /comptoir.",
                        en = "The café's roles that may use /comptoir.")
                @Default("[ceo, network-engineer]")
                @Range(min = 1)
                List<RoleName> admins,
        @Comment(
                        fr =
                                """
                                Ce que Discord envoie au bot. GUILD_MEMBERS, GUILD_PRESENCES et MESSAGE_CONTENT
                                sont aussi à activer sur https://discord.com/developers/applications.\
                                """,
                        en =
                                """
                                What Discord sends to the bot. GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT
                                are to be switched on at https://discord.com/developers/applications as well.\
                                """)
                @Default(
                        """
                        - GUILD_MEMBERS
                        - GUILD_MESSAGES
                        - GUILD_MESSAGE_REACTIONS
                        - MESSAGE_CONTENT
                        - DIRECT_MESSAGES\
                        """)
                List<GatewayIntent> intents,
        @Comment(
                        fr = "Où les données sont gardées : sqlite, des fichiers du dossier data/.",
                        en = "Where data is kept: sqlite, files in the folder data/.")
                @Default("sqlite")
                Storage storage,
        @Comment(fr = "Les délais d'attente.", en = "How long to wait.") Limits limits) {

    public HostConfig {
        for (RoleName admin : admins) {
            if (!roles.containsKey(admin)) {
                throw new RefusedException(Reason.of("yaml-admin-role", admin));
            }
        }
    }

    /** The languages the café can speak. */
    public enum Language {
        FR(Locale.FRENCH),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }
    }

    /** Where state lives. */
    public enum Storage {
        SQLITE
    }

    /**
     * The café's Discord servers.
     *
     * @param company id of the employees' server
     * @param publicServers ids of the servers for customers
     */
    public record Servers(
            @Comment(fr = "Le serveur des employés.", en = "The employees' server.") @Range(min = 1)
                    Optional<Long> company,
            @Comment(
                            fr = "Les serveurs ouverts aux clients : [identifiant, …].",
                            en = "The servers open to customers: [id, …].")
                    @Key("public")
                    @Default("[]")
                    List<Long> publicServers) {

        public Servers {
            if (company.isPresent() && publicServers.contains(company.get())) {
                throw new RefusedException(Reason.of("yaml-server-twice", company.get()));
            }
        }
    }

    /**
     * The Discord roles that stand for a role of the café, each by name or id; {@code @everyone} is
     * one of them.
     *
     * @param company on the employees' server
     * @param publicServers on every server for customers
     */
    public record DiscordRoles(
            @Comment(fr = "sur le serveur des employés", en = "on the employees' server")
                    List<String> company,
            @Comment(fr = "sur les serveurs des clients", en = "on the customers' servers")
                    @Key("public")
                    List<String> publicServers) {}

    /**
     * How long the host waits.
     *
     * @param drain for running handlers and jobs when a plugin stops
     * @param callback for a plugin's constructor, {@code register}, {@code start} and {@code stop}
     */
    public record Limits(
            @Comment(
                            fr =
                                    "Pour ce qui est en cours, quand un module s'arrête (60s au plus).",
                            en = "For what is under way, when a plugin stops (60s at most).")
                    @Default("2s")
                    @Range(min = 0, max = 60)
                    Duration drain,
            @Comment(
                            fr = "Pour qu'un module démarre ou s'arrête (10m au plus).",
                            en = "For a plugin to start or stop (10m at most).")
                    @Default("30s")
                    @Range(min = 1, max = 600)
                    Duration callback) {}
}
