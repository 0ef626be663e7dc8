package cafe.comptoir.sshsecurity.ssh;

import cafe.comptoir.sshsecurity.SshSecurityConfig.Limits;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KeyExchangeFactory;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.session.helpers.AbstractConnectionServiceRequestHandler;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;

/**
 * What the server offers: post-quantum key exchange, AES-GCM (outside of Terrapin, and the fastest),
 * public keys, sessions. No forwarding, no agent, no compression before or after.
 */
final class Profile {

    private static final List<BuiltinDHFactories> KEY_EXCHANGES =
            List.of(
                    BuiltinDHFactories.mlkem768x25519,
                    BuiltinDHFactories.sntrup761x25519,
                    BuiltinDHFactories.sntrup761x25519_openssh);

    /** A reader may stop reading for as long as they like; MINA's default is 30 s. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private static final int TRIES = 6;
    private static final int CHANNELS = 10;
    private static final long WINDOW = 4L * 1024 * 1024;

    private Profile() {}

    static SshServer server(Limits limits) {
        SshServer server = ServerBuilder.builder().build();
        algorithms(server);
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        server.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE));
        server.setGlobalRequestHandlers(List.of(keepAlive(), new NoMoreSessionsHandler()));
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        properties(server, limits);
        return server;
    }

    private static void algorithms(SshServer server) {
        List<KeyExchangeFactory> exchanges =
                NamedFactory.setUpTransformedFactories(false, KEY_EXCHANGES, ServerBuilder.DH2KEX);
        server.setKeyExchangeFactories(exchanges);
        server.setCipherFactories(List.of(BuiltinCiphers.aes256gcm, BuiltinCiphers.aes128gcm));
        server.setMacFactories(List.of(BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm));
        server.setCompressionFactories(List.of(BuiltinCompressions.none));
        server.setSignatureFactories(
                List.of(
                        BuiltinSignatures.ed25519,
                        BuiltinSignatures.sk_ssh_ed25519,
                        BuiltinSignatures.rsaSHA512,
                        BuiltinSignatures.rsaSHA256,
                        BuiltinSignatures.nistp256,
                        BuiltinSignatures.nistp384,
                        BuiltinSignatures.nistp521,
                        BuiltinSignatures.sk_ecdsa_sha2_nistp256));
    }

    private static void properties(SshServer server, Limits limits) {
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "Comptoir");
        CoreModuleProperties.AUTH_TIMEOUT.set(server, limits.loginTime());
        CoreModuleProperties.IDLE_TIMEOUT.set(server, limits.idle());
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, limits.idle().plusMinutes(1));
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(server, PATIENCE);
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, TRIES);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, CHANNELS);
        CoreModuleProperties.WINDOW_SIZE.set(server, WINDOW);
    }

    /** OpenSSH asks whether we are still there, and takes any answer. */
    private static AbstractConnectionServiceRequestHandler keepAlive() {
        return new KeepAliveHandler();
    }
}
