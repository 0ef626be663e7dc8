package cafe.comptoir.monitoring.check;

import cafe.comptoir.api.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/** One SNMP socket for all devices, opened when the first one is asked. v3 is SHA-256 with AES-128. */
final class SnmpClient implements AutoCloseable {

    private static final int SHORTEST_PASSWORD = 8;

    private @Nullable Snmp open;

    /** Asks for one value, with one try more after half the time. */
    @Nullable PDU get(InetAddress host, int port, CheckConfig.Snmp wanted, Duration timeout)
            throws IOException {
        Snmp snmp = session();
        UdpAddress address = new UdpAddress(host, port);
        boolean v3 = !wanted.user().isBlank();
        Target<UdpAddress> target = v3 ? user(snmp, address, wanted) : community(address, wanted);
        target.setRetries(1);
        target.setTimeout(Math.max(1, timeout.toMillis() / 2));
        PDU pdu = v3 ? new ScopedPDU() : new PDU();
        pdu.setType(PDU.GET);
        pdu.add(new VariableBinding(new OID(wanted.oid())));
        ResponseEvent<UdpAddress> event = snmp.send(pdu, target);
        return event == null ? null : event.getResponse();
    }

    @Override
    public synchronized void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private synchronized Snmp session() throws IOException {
        if (open == null) {
            SecurityProtocols protocols = SecurityProtocols.getInstance();
            protocols.addAuthenticationProtocol(new AuthHMAC192SHA256());
            protocols.addPrivacyProtocol(new PrivAES128());
            Snmp snmp = new Snmp(new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0")));
            OctetString engine = new OctetString(MPv3.createLocalEngineID());
            SecurityModels.getInstance().addSecurityModel(new USM(protocols, engine, 0));
            snmp.listen();
            open = snmp;
        }
        return open;
    }

    private static Target<UdpAddress> community(UdpAddress address, CheckConfig.Snmp wanted) {
        String community = wanted.community().map(Secret::reveal).orElse("public");
        CommunityTarget<UdpAddress> target =
                new CommunityTarget<>(address, new OctetString(community));
        target.setVersion(SnmpConstants.version2c);
        return target;
    }

    private static Target<UdpAddress> user(Snmp snmp, UdpAddress address, CheckConfig.Snmp wanted) {
        OctetString name = new OctetString(wanted.user());
        OctetString auth = password(wanted.authPassword().map(Secret::reveal));
        OctetString privacy = password(wanted.privacyPassword().map(Secret::reveal));
        snmp.getUSM()
                .addUser(
                        new UsmUser(
                                name,
                                auth == null ? null : AuthHMAC192SHA256.ID,
                                auth,
                                privacy == null ? null : PrivAES128.ID,
                                privacy));
        int level =
                auth == null
                        ? SecurityLevel.NOAUTH_NOPRIV
                        : privacy == null ? SecurityLevel.AUTH_NOPRIV : SecurityLevel.AUTH_PRIV;
        UserTarget<UdpAddress> target = new UserTarget<>(address, name, new byte[0], level);
        target.setVersion(SnmpConstants.version3);
        return target;
    }

    private static @Nullable OctetString password(Optional<String> secret) {
        return secret.filter(text -> text.length() >= SHORTEST_PASSWORD)
                .map(OctetString::new)
                .orElse(null);
    }
}
