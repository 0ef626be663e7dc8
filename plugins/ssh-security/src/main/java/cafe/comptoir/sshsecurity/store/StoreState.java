package cafe.comptoir.sshsecurity.store;

/** Whether the vault takes records. */
public sealed interface StoreState {

    /** It does. */
    record Taking() implements StoreState {}

    /**
     * The disk is full.
     *
     * @param usable how many bytes could still be written
     */
    record Full(long usable) implements StoreState {}

    /**
     * The disk does not do what it is asked.
     *
     * @param why as the operating system says it
     */
    record Failing(String why) implements StoreState {}

    /** It is being stopped. */
    record Closed() implements StoreState {}
}
