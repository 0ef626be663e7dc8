package cafe.comptoir.monitoring.check;

import java.net.Socket;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** The clients that all web checks share, made when the first one is needed. */
final class HttpClients implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(60);

    private @Nullable HttpClient strict;
    private @Nullable HttpClient lenient;

    /**
     * Returns a client.
     *
     * @param anyCertificate whether devices that sign their own certificate are accepted
     */
    synchronized HttpClient client(boolean anyCertificate) {
        if (anyCertificate) {
            HttpClient known = lenient == null ? make(true) : lenient;
            lenient = known;
            return known;
        }
        HttpClient known = strict == null ? make(false) : strict;
        strict = known;
        return known;
    }

    @Override
    public synchronized void close() {
        for (HttpClient client : new @Nullable HttpClient[] {strict, lenient}) {
            if (client != null) {
                client.shutdownNow();
            }
        }
        strict = null;
        lenient = null;
    }

    private static HttpClient make(boolean anyCertificate) {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .executor(Executors.newVirtualThreadPerTaskExecutor());
        return (anyCertificate ? builder.sslContext(trustingAll()) : builder).build();
    }

    private static SSLContext trustingAll() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anyone()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    /** Only what is shown in public is asked for here; nothing secret is sent. */
    private static final class Anyone extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
