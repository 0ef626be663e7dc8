package cafe.comptoir.monitoring.intake;

import java.nio.ByteBuffer;

/** Syslog by UDP: one datagram, one line. */
record SyslogDatagrams(SyslogSource source) implements UdpListener.Packets {

    @Override
    public void packet(ByteBuffer packet, String from) {
        source.tick();
        int end = packet.limit();
        while (end > 0 && (packet.get(end - 1) == '\n' || packet.get(end - 1) == 0)) {
            end--;
        }
        if (end > 0) {
            source.line(packet.array(), packet.arrayOffset(), packet.arrayOffset() + end, from);
        }
    }

    @Override
    public void pause() {
        source.flush();
    }
}
