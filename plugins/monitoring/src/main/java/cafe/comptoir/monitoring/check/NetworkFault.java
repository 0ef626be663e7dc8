package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Tells whose fault it is when a connection fails: the target's or our own. */
final class NetworkFault {

    private NetworkFault() {}

    static Outcome of(Exception failure) {
        if (isOurs(failure)) {
            return Outcome.unknown("monitor", text(failure));
        }
        return switch (failure) {
            case UnknownHostException _, UnresolvedAddressException _ ->
                    Outcome.unknown("name", text(failure));
            case SocketTimeoutException _, HttpTimeoutException _, TimeoutException _ ->
                    Outcome.bad("timeout");
            case NoRouteToHostException _ -> Outcome.bad("unreachable");
            case PortUnreachableException _ -> Outcome.bad("refused");
            case ConnectException refused ->
                    says(refused, "timed out") ? Outcome.bad("timeout") : Outcome.bad("refused");
            case SSLException _ -> Outcome.bad("tls", text(failure));
            case IOException _ -> Outcome.bad("broken", text(failure));
            default -> Outcome.unknown("monitor", text(failure));
        };
    }

    /** No network on this machine, or no more files to open: that says nothing about the target. */
    private static boolean isOurs(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (says(cause, "network is unreachable")
                    || says(cause, "too many open files")
                    || says(cause, "network is down")
                    || says(cause, "cannot assign requested address")
                    || says(cause, "operation not permitted")) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable failure, String words) {
        String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }

    private static String text(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
