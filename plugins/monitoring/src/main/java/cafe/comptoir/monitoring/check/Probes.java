package cafe.comptoir.monitoring.check;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;

/** Makes probes, and owns what they share: sockets, clients, threads. */
public final class Probes implements AutoCloseable {

    private static final int DNS_PORT = 53;
    private static final int SNMP_PORT = 161;

    private final NativeCalls threads = new NativeCalls();
    private final NameResolver names = new NameResolver(threads);
    private final RawSockets raw = RawSockets.ofThisProcess();
    private final PingProgram ping = new PingProgram("ping");
    private final HttpClients web = new HttpClients();
    private final SnmpClient snmp = new SnmpClient();
    private final Machine machine = new Machine();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    @Inject
    Probes(Clock clock) {
        this.clock = clock;
    }

    Probe probe(CheckConfig check) {
        return switch (check.type()) {
            case PING -> new PingProbe(check.target(), check.timeout(), names, threads, raw, ping);
            case TCP -> new TcpProbe(Endpoint.parse(check.target()), check.timeout(), names);
            case HTTP ->
                    new HttpProbe(
                            URI.create(check.target()),
                            check.http(),
                            check.timeout(),
                            web.client(check.http().anyCertificate()),
                            names,
                            clock);
            case DNS ->
                    new DnsProbe(
                            Endpoint.parse(check.target(), DNS_PORT),
                            check.dns(),
                            check.timeout(),
                            names,
                            random);
            case SNMP ->
                    new SnmpProbe(
                            Endpoint.parse(check.target(), SNMP_PORT),
                            check.snmp(),
                            check.timeout(),
                            snmp,
                            names);
            case HOST -> new MachineProbe(check.host(), machine);
        };
    }

    @Override
    public void close() throws IOException {
        threads.close();
        web.close();
        snmp.close();
    }
}
