package cafe.comptoir.sshsecurity.ssh;

/** Whether the vault can be reached. */
public sealed interface DoorState {

    /**
     * It can.
     *
     * @param fingerprint of its host key, as {@code ssh} shows it
     */
    record Open(String address, int port, String fingerprint) implements DoorState {}

    /** Something else has the port. */
    record Busy(String address, int port) implements DoorState {}

    /**
     * It cannot.
     *
     * @param why empty if it was not opened yet
     */
    record Shut(String why) implements DoorState {}
}
