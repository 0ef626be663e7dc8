package cafe.comptoir.sshsecurity.proof;

/** Computes the root over leaves given one after the other. */
public final class RunningRoot {

    private final Frontier frontier = new Frontier();

    public void append(byte[] leaf) {
        frontier.append(leaf, _ -> {});
    }

    public byte[] root() {
        return frontier.root();
    }
}
