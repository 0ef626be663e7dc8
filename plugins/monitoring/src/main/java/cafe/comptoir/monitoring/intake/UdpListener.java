package cafe.comptoir.monitoring.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes datagrams on a platform thread, as many as there are before what they made is sent on. A
 * virtual thread would wait for its turn while the kernel's buffer overflows.
 */
final class UdpListener implements Listener {

    private static final Logger log = LoggerFactory.getLogger(UdpListener.class);
    private static final int LARGEST = 65_536;
    private static final int RECEIVE_BUFFER = 8 << 20;
    private static final int AT_ONCE = 512;
    private static final int MOST_NAMES = 4096;

    private final DatagramChannel channel;
    private final Selector selector;
    private final Packets packets;
    private final Map<InetAddress, String> names = new LinkedHashMap<>();
    private final Thread receiver;

    UdpListener(String name, InetSocketAddress address, Packets packets) throws IOException {
        this.packets = packets;
        this.channel = DatagramChannel.open();
        this.selector = Selector.open();
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            channel.bind(address);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
        } catch (IOException e) {
            closeSockets();
            throw e;
        }
        this.receiver = Thread.ofPlatform().name(name).daemon().unstarted(this::receive);
        receiver.start();
    }

    /** Is given each datagram on one thread; must copy what it keeps. */
    interface Packets {

        void packet(ByteBuffer packet, String from);

        /** Called when there is nothing more for now. */
        void pause();
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) channel.socket().getLocalSocketAddress();
    }

    @Override
    public void close() {
        closeSockets();
        Listener.await(receiver);
    }

    private void closeSockets() {
        try {
            channel.close();
            selector.close();
        } catch (IOException e) {
            log.debug("Closing failed", e);
        }
    }

    private void receive() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST);
        ByteBuffer heap = ByteBuffer.allocate(LARGEST);
        while (channel.isOpen()) {
            try {
                selector.select();
                if (!selector.isOpen()) {
                    return;
                }
                selector.selectedKeys().clear();
                drain(buffer, heap);
            } catch (ClosedChannelException | ClosedSelectorException e) {
                return;
            } catch (IOException e) {
                log.debug("A datagram could not be received", e);
            } catch (RuntimeException e) {
                log.warn("A datagram could not be handled", e);
            }
        }
    }

    private void drain(ByteBuffer buffer, ByteBuffer heap) throws IOException {
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                SocketAddress from = channel.receive(buffer.clear());
                if (from == null) {
                    return;
                }
                heap.clear().put(buffer.flip()).flip();
                packets.packet(heap, name(((InetSocketAddress) from).getAddress()));
            }
        } finally {
            packets.pause();
        }
    }

    private String name(InetAddress address) {
        String known = names.get(address);
        if (known == null) {
            if (names.size() >= MOST_NAMES) {
                names.clear();
            }
            known = address.getHostAddress();
            names.put(address, known);
        }
        return known;
    }
}
