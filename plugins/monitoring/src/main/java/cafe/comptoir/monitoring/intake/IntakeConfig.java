package cafe.comptoir.monitoring.intake;

import cafe.comptoir.api.config.Comment;
import cafe.comptoir.api.config.Default;
import cafe.comptoir.api.config.Range;
import cafe.comptoir.api.service.LogClass;
import java.time.Duration;
import java.util.Map;

/** Listeners and the way to the vault. */
public record IntakeConfig(
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
