package cafe.comptoir.platform.admin;

import cafe.comptoir.platform.i18n.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the host is doing.
 *
 * @param since when it connected
 * @param gatewayPing how long Discord takes to answer a heartbeat, negative if not known yet
 * @param servers names of the café's servers that are available
 * @param interactions how many were received since it connected
 * @param failed how many of them failed
 * @param running how many are being handled
 * @param memory in MB
 * @param settings why the newest edit of {@code comptoir.yml} is not in force
 */
public record HostStatus(
        Instant since,
        Duration gatewayPing,
        List<String> servers,
        long interactions,
        long failed,
        long running,
        long memory,
        Reason settings) {}
