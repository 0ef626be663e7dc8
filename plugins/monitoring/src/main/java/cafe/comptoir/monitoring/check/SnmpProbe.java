package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.smi.Variable;

/** Whether a device says the right thing of itself. */
record SnmpProbe(
        Endpoint target,
        CheckConfig.Snmp wanted,
        Duration timeout,
        SnmpClient client,
        NameResolver names)
        implements Probe {

    @Override
    public Outcome probe() throws InterruptedException {
        try {
            InetAddress address = names.resolve(target.host(), timeout);
            long begun = System.nanoTime();
            PDU answer = client.get(address, target.port(), wanted, timeout);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            if (answer == null && client.knocks(address, target.port(), wanted, timeout)) {
                // The device is there and refuses our name or password: our settings are wrong.
                return Outcome.unknown("snmp-login", wanted.user());
            }
            return judge(answer, took);
        } catch (IOException e) {
            return NetworkFault.of(e);
        }
    }

    private Outcome judge(@Nullable PDU answer, Duration took) {
        if (answer == null) {
            return Outcome.bad("timeout");
        }
        if (answer.getType() == PDU.REPORT) {
            return Outcome.unknown("snmp-login", wanted.user());
        }
        if (answer.getErrorStatus() != PDU.noError) {
            return Outcome.bad("snmp-error", answer.getErrorStatusText());
        }
        Variable value = answer.get(0).getVariable();
        if (value.isException()) {
            return Outcome.unknown("snmp-oid", wanted.oid());
        }
        return judge(value, took);
    }

    private Outcome judge(Variable value, Duration took) {
        String text = value.toString();
        if (wanted.equal().filter(equal -> !equal.equals(text)).isPresent()) {
            return Outcome.bad("snmp-value", text);
        }
        if (wanted.least().isEmpty() && wanted.most().isEmpty()) {
            return new Outcome.Good(took);
        }
        double number;
        try {
            number = value.toLong();
        } catch (UnsupportedOperationException e) {
            return Outcome.unknown("snmp-number", text);
        }
        boolean fits =
                number >= wanted.least().orElse(Double.NEGATIVE_INFINITY)
                        && number <= wanted.most().orElse(Double.POSITIVE_INFINITY);
        return fits ? new Outcome.Good(took) : Outcome.bad("snmp-value", text);
    }
}
