package cafe.comptoir.monitoring.check;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes checks for tests. */
final class Checks {

    private Checks() {}

    static CheckConfig of(
            String name,
            CheckType type,
            String target,
            CheckConfig.Http http,
            CheckConfig.Dns dns,
            CheckConfig.Snmp snmp,
            CheckConfig.Machine machine) {
        return new CheckConfig(
                name,
                type,
                target,
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                3,
                2,
                "",
                List.of(),
                Severity.WARNING,
                List.of(),
                Optional.empty(),
                http,
                dns,
                snmp,
                machine);
    }
}
