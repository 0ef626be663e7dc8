package cafe.comptoir.monitoring.check;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.config.Secret;
import cafe.comptoir.api.config.WrongSetting;
import cafe.comptoir.api.people.RoleName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One check, as {@code monitoring.yml} describes it. */
public record CheckConfig(
        @Comment(fr = "nom court, unique", en = "short name, unique") @Range(min = 1, max = 60)
                String name,
        @Comment(
                        fr = "ping, tcp, http, dns, snmp ou host (cette machine)",
                        en = "ping, tcp, http, dns, snmp or host (this machine)")
                CheckType type,
        @Comment(
                        fr =
                                "ping : 192.168.1.1 ; tcp : 192.168.1.20:9100 ; http : https://… ; dns et snmp : serveur[:port] ; host : rien",
                        en =
                                "ping: 192.168.1.1; tcp: 192.168.1.20:9100; http: https://…; dns and snmp: server[:port]; host: nothing")
                @Default("")
                String target,
        @Comment(fr = "un essai toutes les…", en = "one try every…")
                @Default("1m")
                @Range(min = 1, max = 86_400)
                Duration every,
        @Comment(fr = "temps laissé à la réponse", en = "time allowed for the answer")
                @Default("5s")
                @Range(min = 1, max = 60)
                Duration timeout,
        @Comment(fr = "échecs de suite avant l'alerte", en = "failures in a row before the alert")
                @Default("3")
                @Range(min = 1, max = 100)
                int failures,
        @Comment(
                        fr = "réussites de suite avant la fin de l'alerte",
                        en = "successes in a row before the alert ends")
                @Default("2")
                @Range(min = 1, max = 100)
                int recoveries,
        @Comment(fr = "groupe, pour l'affichage", en = "group, for display")
                @Default("")
                @Range(max = 60)
                String group,
        @Comment(
                        fr = "contrôles dont celui-ci dépend : [routeur]",
                        en = "checks that this one depends on: [router]")
                @Default("[]")
                List<String> dependsOn,
        @Comment(
                        fr = "warning, ou critical : quelqu'un est appelé tout de suite",
                        en = "warning, or critical: somebody is called at once")
                @Default("warning")
                Severity severity,
        @Comment(
                        fr =
                                "rôles à appeler en premier ; [] : ceux de « call » et d'« escalation »",
                        en = "roles to call first; []: those of \"call\" and \"escalation\"")
                @Default("[]")
                List<RoleName> roles,
        @Comment(
                        fr =
                                "ce que les clients lisent : { fr: L'imprimante ne marche pas., en: … }",
                        en = "what customers read: { fr: …, en: The printer does not work. }")
                Optional<Customers> customers,
        @Comment(
                        fr =
                                "{ status: 200-399, text: mot attendu, certificate-days: 14, any-certificate: false }",
                        en =
                                "{ status: 200-399, text: expected word, certificate-days: 14, any-certificate: false }")
                Http http,
        @Comment(
                        fr = "{ name: nom demandé, record: a ou aaaa, answer: adresse attendue }",
                        en =
                                "{ name: name asked for, record: a or aaaa, answer: expected address }")
                Dns dns,
        @Comment(
                        fr =
                                "{ oid: 1.3.6…, community: ${SNMP}, least: 1, most: 2, equal: texte } ; en v3 : user, auth-password, privacy-password",
                        en =
                                "{ oid: 1.3.6…, community: ${SNMP}, least: 1, most: 2, equal: text }; in v3: user, auth-password, privacy-password")
                Snmp snmp,
        @Comment(
                        fr = "{ measure: cpu, memory ou disk, most: 95 (en %), path: / }",
                        en = "{ measure: cpu, memory or disk, most: 95 (in %), path: / }")
                Machine host) {

    /** Checks what concerns several settings. */
    public CheckConfig {
        if (type != CheckType.HOST && target.isBlank()) {
            throw new WrongSetting(
                    "il manque à « %s » sa cible : target".formatted(name),
                    "'%s' needs a target".formatted(name));
        }
        if (type == CheckType.TCP) {
            Endpoint.parse(target);
        }
        if (type == CheckType.HTTP && !target.matches("(?i)https?://[^/].*")) {
            throw new WrongSetting(
                    "la cible (« target ») de « %s » doit commencer par http:// ou https://"
                            .formatted(name),
                    "the target of '%s' must begin with http:// or https://".formatted(name));
        }
        if (type == CheckType.DNS && dns.name().isBlank()) {
            throw new WrongSetting(
                    "il manque à « %s » le nom à demander : dns: { name: exemple.fr }"
                            .formatted(name),
                    "'%s' needs a name to ask for: dns: { name: example.org }".formatted(name));
        }
    }

    /** What customers read while the alert lasts. */
    public record Customers(
            @Range(min = 1, max = 200) String fr, @Range(min = 1, max = 200) String en) {}

    /** What a web page must be like. */
    public record Http(
            @Default("200-399") String status,
            @Default("") String text,
            @Default("14") @Range(min = 0, max = 365) int certificateDays,
            @Default("false") boolean anyCertificate) {

        /** Checks the form of the statuses. */
        public Http {
            StatusRange.parse(status);
        }
    }

    /** What a name server must answer. */
    public record Dns(
            @Default("") String name, @Default("a") Kind record, @Default("") String answer) {

        /** The kinds of addresses. */
        public enum Kind {
            A,
            AAAA
        }
    }

    /** What a device must say of itself. */
    public record Snmp(
            @Default("1.3.6.1.2.1.1.3.0") String oid,
            Optional<Secret> community,
            @Default("") String user,
            Optional<Secret> authPassword,
            Optional<Secret> privacyPassword,
            Optional<Double> least,
            Optional<Double> most,
            Optional<String> equal) {}

    /** What must not be used up on the host's machine. */
    public record Machine(
            @Default("cpu") Measure measure,
            @Default("95") @Range(min = 1, max = 100) int most,
            @Default("/") String path) {

        /** What can be measured. */
        public enum Measure {
            CPU,
            MEMORY,
            DISK
        }
    }
}
