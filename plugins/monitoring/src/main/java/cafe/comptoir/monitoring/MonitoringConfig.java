package cafe.comptoir.monitoring;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.config.WrongSetting;
import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.check.Plan;
import cafe.comptoir.monitoring.intake.IntakeConfig;
import java.time.Duration;
import java.util.List;

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
                IntakeConfig intake) {

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
                throw new WrongSetting(
                        "« stop » doit être plus petit que « start »",
                        "'stop' must be less than 'start'");
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
}
