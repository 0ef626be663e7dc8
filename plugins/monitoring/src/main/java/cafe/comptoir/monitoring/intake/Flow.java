package cafe.comptoir.monitoring.intake;

/**
 * One flow while it is being read: used again for the next one. Addresses are 4 or 16 bytes of {@link
 * #addresses}.
 */
final class Flow {

    final byte[] addresses = new byte[32];
    int sourceLength;
    int destinationLength;
    int sourcePort;
    int destinationPort;
    int protocol;
    long bytes;
    long packets;
    long firstMillis;
    long lastMillis;

    void clear() {
        sourceLength = 0;
        destinationLength = 0;
        sourcePort = 0;
        destinationPort = 0;
        protocol = 0;
        bytes = 0;
        packets = 0;
        firstMillis = 0;
        lastMillis = 0;
    }
}
