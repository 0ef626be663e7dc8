package cafe.comptoir.monitoring;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.api.service.LogClass;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.check.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code config/monitoring.yml}. */
@Comment(
        fr =
                """
                La surveillance : les machines et le réseau du café, les alertes, les journaux et les flux.
                Ce fichier est relu dès qu'il est enregistré. Après une erreur, les réglages d'avant restent en place.\
                """,
        en =
                """
                Monitoring: the café's machines and network, alerts, logs and flows.
                This file is read again as soon as it is saved. After an error the settings from before stay in force.\
                """)
public record MonitoringConfig(
        @Comment(
                        fr =
                                "Salon du serveur de l'entreprise où vont les alertes (nom ou identifiant). Créé s'il manque.",
                        en =
                                "Channel of the company server for the alerts (name or id). Created when missing.")
                @Default("alertes")
                @Range(min = 1, max = 100)
                String channel,
        @Comment(
                        fr = "Qui peut regarder : /surveillance état, détails, flux, graphique.",
                        en = "Who may look: /monitor status, details, flows, chart.")
                @Default("[employee, network-engineer, ceo, communications]")
                List<RoleName> viewers,
        @Comment(
                        fr =
                                "Qui peut prendre une alerte, la mettre en silence, prévoir une maintenance.",
                        en = "Who may take an alert, silence it, plan maintenance.")
                @Default("[network-engineer, ceo]")
                List<RoleName> engineers,
        @Comment(
                        fr = "Qui est appelé tout de suite pour une alerte « critical ».",
                        en = "Who is called at once for a \"critical\" alert.")
                @Default("[network-engineer]")
                List<RoleName> call,
        @Comment(
                        fr =
                                "Quand personne ne prend une alerte : qui est appelé, et après combien de temps.",
                        en = "When nobody takes an alert: who is called, and after how long.")
                @Default(
                        """
                        - { after: 10m, roles: [network-engineer] }
                        - { after: 20m, roles: [ceo] }\
                        """)
                List<Escalation> escalation,
        @Comment(
                        fr =
                                """
                                Ce qui est surveillé. Exemples, à recopier sans le # :
                                checks:
                                  - { name: routeur, type: ping, target: 192.168.1.1, every: 30s, severity: critical }
                                  - { name: internet, type: dns, target: 9.9.9.9, dns: { name: example.org }, depends-on: [routeur] }
                                  - { name: disque, type: host, host: { measure: disk, most: 90 }, every: 5m }
                                  - name: imprimante
                                    type: tcp
                                    target: 192.168.1.20:9100
                                    group: accueil
                                    depends-on: [routeur]
                                    customers: { fr: L'imprimante ne marche pas., en: The printer does not work. }\
                                """,
                        en =
                                """
                                What is watched. Examples, to be copied without the #:
                                checks:
                                  - { name: router, type: ping, target: 192.168.1.1, every: 30s, severity: critical }
                                  - { name: internet, type: dns, target: 9.9.9.9, dns: { name: example.org }, depends-on: [router] }
                                  - { name: disk, type: host, host: { measure: disk, most: 90 }, every: 5m }
                                  - name: printer
                                    type: tcp
                                    target: 192.168.1.20:9100
                                    group: entrance
                                    depends-on: [router]
                                    customers: { fr: L'imprimante ne marche pas., en: The printer does not work. }\
                                """)
                List<CheckConfig> checks,
        @Comment(
                        fr =
                                "Ce qui va et vient sans cesse ne fait qu'une alerte « instable » (changements parmi les 20 derniers essais).",
                        en =
                                "What comes and goes all the time is one \"unstable\" alert (changes among the last 20 tries).")
                Flapping flapping,
        @Comment(
                        fr = "Combien de temps les mesures sont gardées.",
                        en = "How long measurements are kept.")
                Keep keep,
        @Comment(
                        fr = "Les journaux et les flux que les machines envoient.",
                        en = "Logs and flows that machines send.")
                Intake intake) {

    /** Checks what concerns several settings. */
    public MonitoringConfig {
        var _ = new Plan(checks);
    }

    /** Who is called when nobody answers. */
    public record Escalation(
            @Comment(fr = "après ce temps", en = "after this long") @Range(min = 1) Duration after,
            @Comment(fr = "ces rôles", en = "these roles") @Range(min = 1) List<RoleName> roles) {}

    /** When a check counts as unstable. */
    public record Flapping(
            @Comment(fr = "Instable à partir de…", en = "Unstable from…")
                    @Default("8")
                    @Range(min = 3, max = 19)
                    int start,
            @Comment(fr = "De nouveau stable à…", en = "Stable again at…")
                    @Default("3")
                    @Range(min = 0, max = 18)
                    int stop) {

        /** Checks the order of the two. */
        public Flapping {
            if (stop >= start) {
                throw new IllegalArgumentException("'stop' must be less than 'start'");
            }
        }
    }

    /** How long measurements are kept. */
    public record Keep(
            @Comment(fr = "Par tranches de 5 minutes.", en = "In steps of 5 minutes.")
                    @Default("7d")
                    @Range(min = 3600)
                    Duration fine,
            @Comment(fr = "Par heure.", en = "By the hour.") @Default("730d") @Range(min = 86_400)
                    Duration hourly) {}

    /** Listeners and the way to the vault. */
    public record Intake(
            @Comment(
                            fr =
                                    """
                                    Où écouter, adresse:port ; "" pour ne pas écouter. 127.0.0.1 n'entend que cette machine ;
                                    pour entendre le réseau, mettez l'adresse de cette machine dans le réseau d'administration.
                                    Syslog (RFC 5424 et 3164) en UDP :\
                                    """,
                            en =
                                    """
                                    Where to listen, address:port; "" for not at all. 127.0.0.1 hears this machine only; to hear
                                    the network, put this machine's address in the management network.
                                    Syslog (RFC 5424 and 3164) by UDP:\
                                    """)
                    @Default("127.0.0.1:5514")
                    String syslogUdp,
            @Comment(fr = "Syslog en TCP :", en = "Syslog by TCP:") @Default("127.0.0.1:5514")
                    String syslogTcp,
            @Comment(fr = "NetFlow v5, v9 et IPFIX :", en = "NetFlow v5, v9 and IPFIX:")
                    @Default("127.0.0.1:2055")
                    String flows,
            @Comment(
                            fr =
                                    """
                                    Classe d'un programme, qui décide combien de temps le coffre garde ses lignes :
                                    system, traffic (qui s'est connecté à quoi) ou security (qui a voulu entrer où).\
                                    """,
                            en =
                                    """
                                    Class of a programme, which decides how long the vault keeps its lines:
                                    system, traffic (who connected to what) or security (who tried to get in where).\
                                    """)
                    @Default(
                            """
                            sshd: security
                            sudo: security
                            su: security
                            fail2ban: security
                            squid: traffic
                            dnsmasq-dhcp: traffic
                            dhcpd: traffic
                            firewall: traffic\
                            """)
                    Map<String, LogClass> classes,
            @Comment(
                            fr =
                                    "Un modèle de flux (NetFlow v9, IPFIX) qui n'est plus répété pendant ce temps est oublié.",
                            en =
                                    "A flow template (NetFlow v9, IPFIX) that is not repeated for this long is forgotten.")
                    @Default("30m")
                    @Range(min = 60)
                    Duration templateTimeout,
            @Comment(
                            fr =
                                    "Place sur le disque pour ce qui attend quand le coffre n'est pas là, en Mio. Au-delà, on perd, et on compte.",
                            en =
                                    "Room on disk for what waits while the vault is gone, in MiB. Beyond that lines are lost, and counted.")
                    @Default("256")
                    @Range(min = 1, max = 100_000)
                    int spoolMib) {}
}
