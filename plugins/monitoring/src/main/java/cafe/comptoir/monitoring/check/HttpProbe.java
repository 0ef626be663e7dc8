package cafe.comptoir.monitoring.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Whether a web page comes, with the right status and text, and its certificate holds. */
record HttpProbe(
        URI target,
        CheckConfig.Http wanted,
        Duration timeout,
        HttpClient client,
        NameResolver names,
        Clock clock)
        implements Probe {

    private static final int MOST_READ = 1 << 20;

    @Override
    public Outcome probe() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(target)
                        .timeout(timeout)
                        .header("User-Agent", "Comptoir monitoring")
                        .build();
        try {
            // The JDK remembers the answer for what the client is about to ask.
            names.resolve(target.getHost(), timeout);
            long begun = System.nanoTime();
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            String text = read(response);
            return judge(response, text, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException e) {
            return NetworkFault.of(e);
        }
    }

    private static String read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return new String(body.readNBytes(MOST_READ), StandardCharsets.UTF_8);
        }
    }

    private Outcome judge(HttpResponse<?> response, String text, Duration took)
            throws SSLPeerUnverifiedException {
        if (!StatusRange.parse(wanted.status()).holds(response.statusCode())) {
            return Outcome.bad("status", response.statusCode(), wanted.status());
        }
        if (!wanted.text().isBlank() && !text.contains(wanted.text())) {
            return Outcome.bad("text", wanted.text());
        }
        Optional<SSLSession> session = response.sslSession();
        if (session.isPresent() && wanted.certificateDays() > 0) {
            X509Certificate certificate = (X509Certificate) session.get().getPeerCertificates()[0];
            Instant end = certificate.getNotAfter().toInstant();
            long days = Duration.between(clock.instant(), end).toDays();
            if (days < wanted.certificateDays()) {
                return Outcome.bad("certificate", Math.max(0, days));
            }
        }
        return new Outcome.Good(took);
    }
}
