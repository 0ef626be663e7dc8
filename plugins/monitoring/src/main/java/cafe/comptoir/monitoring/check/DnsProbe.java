package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Whether a name server answers for a name; asks that server itself, no cache in between. */
record DnsProbe(
        Endpoint server,
        CheckConfig.Dns question,
        Duration timeout,
        NameResolver names,
        RandomGenerator random)
        implements Probe {

    private static final int LARGEST = 1500;
    private static final int NAME_ERROR = 3;

    @Override
    public Outcome probe() throws InterruptedException {
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress address = names.resolve(server.host(), timeout);
            int id = random.nextInt(1 << 16);
            byte[] query = DnsMessage.query(id, question.name(), question.record());
            socket.connect(new InetSocketAddress(address, server.port()));
            long begun = System.nanoTime();
            socket.send(new DatagramPacket(query, query.length));
            DnsMessage.Answer answer = await(socket, id, begun);
            return judge(answer, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            return NetworkFault.of(e);
        }
    }

    private DnsMessage.Answer await(DatagramSocket socket, int id, long begun) throws IOException {
        while (true) {
            long left = timeout.toMillis() - (System.nanoTime() - begun) / 1_000_000;
            socket.setSoTimeout((int) Math.max(1, left));
            DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            socket.receive(packet);
            DnsMessage.Answer answer =
                    DnsMessage.answer(Arrays.copyOf(packet.getData(), packet.getLength()));
            if (answer.id() == id) {
                return answer;
            }
        }
    }

    private Outcome judge(DnsMessage.Answer answer, Duration took) {
        List<String> addresses = answer.addresses();
        if (answer.code() == NAME_ERROR) {
            return Outcome.bad("dns-none", question.name());
        }
        if (answer.code() != 0) {
            return Outcome.bad("dns-code", answer.code());
        }
        if (addresses.isEmpty()) {
            return Outcome.bad("dns-none", question.name());
        }
        boolean expected = question.answer().isBlank() || addresses.contains(canonical());
        return expected
                ? new Outcome.Good(took)
                : Outcome.bad("dns-other", question.name(), String.join(", ", addresses));
    }

    private String canonical() {
        try {
            return InetAddress.ofLiteral(question.answer()).getHostAddress();
        } catch (IllegalArgumentException e) {
            return question.answer();
        }
    }
}
