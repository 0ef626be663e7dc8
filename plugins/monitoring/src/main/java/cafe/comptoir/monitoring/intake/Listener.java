package cafe.comptoir.monitoring.intake;

import java.net.InetSocketAddress;

/** Something that listens on a port until it is closed. */
interface Listener extends AutoCloseable {

    /** Returns where, with the port that a 0 in the settings has become. */
    InetSocketAddress address();

    @Override
    void close();
}
