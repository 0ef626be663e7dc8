package cafe.comptoir.monitoring.check;

import cafe.comptoir.api.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/**
 * One SNMP socket for each login, opened when it is first used: a session remembers the keys made from
 * a password, and would go on with those of an old one. v3 is SHA-256 with AES-128.
 */
final class SnmpClient implements AutoCloseable {

    private static final int SHORTEST_PASSWORD = 8;

    private final Map<Login, Snmp> open = new HashMap<>();

    private record Login(String user, Optional<Secret> auth, Optional<Secret> privacy) {

        static Login of(CheckConfig.Snmp wanted) {
            boolean v3 = !wanted.user().isBlank();
            return v3
                    ? new Login(
                            wanted.user(),
                            longEnough(wanted.authPassword()),
                            longEnough(wanted.privacyPassword()))
                    : new Login("", Optional.empty(), Optional.empty());
        }

        /** Shorter ones are refused by RFC 3414. */
        private static Optional<Secret> longEnough(Optional<Secret> password) {
            return password.filter(secret -> secret.reveal().length() >= SHORTEST_PASSWORD);
        }

        boolean isV3() {
            return !user.isEmpty();
        }

        int level() {
            if (auth.isEmpty()) {
                return SecurityLevel.NOAUTH_NOPRIV;
            }
            return privacy.isEmpty() ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.AUTH_PRIV;
        }
    }

    /** Asks for one value, with one try more after half the time; null if nothing comes. */
    @Nullable PDU get(InetAddress host, int port, CheckConfig.Snmp wanted, Duration timeout)
            throws IOException {
        Login login = Login.of(wanted);
        Snmp snmp = session(login);
        UdpAddress address = new UdpAddress(host, port);
        Target<UdpAddress> target =
                login.isV3() ? user(address, login) : community(address, wanted);
        target.setRetries(1);
        target.setTimeout(Math.max(1, timeout.toMillis() / 2));
        PDU pdu = login.isV3() ? new ScopedPDU() : new PDU();
        pdu.setType(PDU.GET);
        pdu.add(new VariableBinding(new OID(wanted.oid())));
        ResponseEvent<UdpAddress> event = snmp.send(pdu, target);
        return event == null ? null : event.getResponse();
    }

    /** Returns whether a device answers those who have no login; only v3 has a question for that. */
    boolean knocks(InetAddress host, int port, CheckConfig.Snmp wanted, Duration timeout)
            throws IOException {
        Login login = Login.of(wanted);
        return login.isV3()
                && session(login)
                                .discoverAuthoritativeEngineID(
                                        new UdpAddress(host, port),
                                        Math.max(1, timeout.toMillis() / 2))
                        != null;
    }

    @Override
    public synchronized void close() throws IOException {
        for (Snmp snmp : open.values()) {
            snmp.close();
        }
        open.clear();
    }

    private synchronized Snmp session(Login login) throws IOException {
        Snmp known = open.get(login);
        if (known == null) {
            known = login.isV3() ? v3(login) : v2c();
            known.listen();
            open.put(login, known);
        }
        return known;
    }

    private static Snmp v2c() throws IOException {
        MessageDispatcher dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv2c());
        return new Snmp(dispatcher, new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0")));
    }

    private static Snmp v3(Login login) throws IOException {
        SecurityProtocols protocols = SecurityProtocols.getInstance();
        protocols.addAuthenticationProtocol(new AuthHMAC192SHA256());
        protocols.addPrivacyProtocol(new PrivAES128());
        OctetString engine = new OctetString(MPv3.createLocalEngineID());
        USM usm = new USM(protocols, engine, 0);
        OctetString name = new OctetString(login.user());
        usm.addUser(
                new UsmUser(
                        name,
                        login.auth().isEmpty() ? null : AuthHMAC192SHA256.ID,
                        octets(login.auth()),
                        login.privacy().isEmpty() ? null : PrivAES128.ID,
                        octets(login.privacy())));
        MessageDispatcher dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv3(usm));
        return new Snmp(dispatcher, new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0")));
    }

    private static Target<UdpAddress> community(UdpAddress address, CheckConfig.Snmp wanted) {
        String community = wanted.community().map(Secret::reveal).orElse("public");
        CommunityTarget<UdpAddress> target =
                new CommunityTarget<>(address, new OctetString(community));
        target.setVersion(SnmpConstants.version2c);
        return target;
    }

    private static Target<UdpAddress> user(UdpAddress address, Login login) {
        UserTarget<UdpAddress> target =
                new UserTarget<>(
                        address, new OctetString(login.user()), new byte[0], login.level());
        target.setVersion(SnmpConstants.version3);
        return target;
    }

    private static @Nullable OctetString octets(Optional<Secret> secret) {
        return secret.map(Secret::reveal).map(OctetString::new).orElse(null);
    }
}
