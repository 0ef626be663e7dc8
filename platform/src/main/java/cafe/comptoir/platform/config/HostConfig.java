package cafe.comptoir.platform.config;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.config.Secret;
import cafe.comptoir.api.people.RoleName;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.requests.GatewayIntent;

/** The settings of the host itself: {@code comptoir.yml}. */
@Comment(
        fr = "Le café : son bot, ses serveurs Discord, ses rôles.",
        en = "The café: its bot, its Discord servers, its roles.")
public record HostConfig(
        Secret token,
        Language language,
        ZoneId timeZone,
        Servers servers,
        Map<RoleName, DiscordRoles> roles,
        List<RoleName> admins,
        List<GatewayIntent> intents,
        Storage storage,
        Limits limits) {

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
     * @param company id of the employees' server, 0 where none was given yet
     * @param publicServers ids of the servers for customers
     */
    public record Servers(Optional<Long> company, @Key("public") List<Long> publicServers) {}

    /**
     * The Discord roles that stand for a role of the café, each by name or id.
     *
     * @param company on the employees' server
     * @param publicServers on every server for customers
     */
    public record DiscordRoles(List<String> company, @Key("public") List<String> publicServers) {}

    /**
     * How long the host waits.
     *
     * @param drain for running handlers and jobs when a plugin stops
     * @param callback for a plugin's constructor, {@code register}, {@code start} and {@code stop}
     */
    public record Limits(
            @Default("2s") @Range(min = 0, max = 60) Duration drain,
            @Default("30s") @Range(min = 1, max = 600) Duration callback) {}
}
