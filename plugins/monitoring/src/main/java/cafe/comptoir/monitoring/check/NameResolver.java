package cafe.comptoir.monitoring.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up names. The JDK does that in native code, which would hold a virtual thread's carrier for
 * as long as a name server is silent; so platform threads do it.
 */
final class NameResolver {

    private final NativeCalls threads;

    NameResolver(NativeCalls threads) {
        this.threads = threads;
    }

    InetAddress resolve(String host, Duration limit)
            throws UnknownHostException, InterruptedException {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            return lookUp(host, limit);
        }
    }

    private InetAddress lookUp(String host, Duration limit)
            throws UnknownHostException, InterruptedException {
        Future<InetAddress> answer = threads.submit(() -> InetAddress.getByName(host));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host, e);
        } catch (ExecutionException e) {
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Exception cause) {
        UnknownHostException failure = new UnknownHostException(host);
        failure.initCause(cause);
        return failure;
    }
}
