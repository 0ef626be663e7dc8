package cafe.comptoir.sshsecurity.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.sshsecurity.SshSecurityConfig;
import cafe.comptoir.sshsecurity.ssh.DoorState;
import cafe.comptoir.sshsecurity.ssh.SshDoor;
import jakarta.inject.Inject;

/** The command line by which the vault is reached. */
final class HowToConnect {

    private final Config<SshSecurityConfig> config;
    private final SshDoor door;

    @Inject
    HowToConnect(Config<SshSecurityConfig> config, SshDoor door) {
        this.config = config;
        this.door = door;
    }

    String command(String user, String command) {
        SshSecurityConfig.Listen listen = config.get().listen();
        int port =
                door.state() instanceof DoorState.Open(var _, int bound, var _)
                        ? bound
                        : listen.port();
        String host = listen.host().orElse(listen.address());
        return "ssh -p %d %s@%s %s".formatted(port, user, host, command);
    }

    /** Returns the fingerprint to compare at the first connection. */
    String fingerprint() {
        return door.state() instanceof DoorState.Open(var _, var _, String fingerprint)
                ? fingerprint
                : "–";
    }
}
