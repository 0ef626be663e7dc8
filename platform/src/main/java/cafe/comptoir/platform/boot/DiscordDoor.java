package cafe.comptoir.platform.boot;

import cafe.comptoir.api.config.Secret;
import cafe.comptoir.platform.i18n.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks Discord who the bot is before JDA connects, because afterwards Discord says only that something
 * is not allowed, not what.
 */
final class DiscordDoor implements AutoCloseable {

    private final DiscordAddress address;
    private final OkHttpClient http =
            new OkHttpClient.Builder().callTimeout(Duration.ofSeconds(15)).build();

    DiscordDoor(DiscordAddress address) {
        this.address = address;
    }

    /**
     * Returns the application that a token belongs to.
     *
     * @throws StartFailure.TokenRefused if there is none
     * @throws IOException if Discord cannot be reached or does not make sense
     */
    Application application(Secret token) throws IOException {
        DataObject json = get("applications/@me", token);
        return new Application(
                json.getString("id"),
                json.hasKey("flags") ? Optional.of(json.getLong("flags")) : Optional.empty());
    }

    /** Returns the gateway's address, where it is not Discord's own. */
    Optional<String> gateway(Secret token) throws IOException {
        return address.own()
                ? Optional.of(get("gateway/bot", token).getString("url"))
                : Optional.empty();
    }

    static StartFailure refused(DiscordAddress address) {
        return new StartFailure.TokenRefused(
                Reason.of(address.own() ? "token-refused-here" : "token-refused", address.shown()));
    }

    private DataObject get(String path, Secret token) throws IOException {
        Request request =
                new Request.Builder()
                        .url(address.api() + path)
                        .header("Authorization", "Bot " + token.reveal())
                        .header("User-Agent", RestConfig.USER_AGENT)
                        .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() == 401) {
                throw refused(address);
            }
            if (!response.isSuccessful()) {
                throw new IOException("it answers %d to GET %s".formatted(response.code(), path));
            }
            return DataObject.fromJson(response.body().byteStream());
        } catch (ParsingException e) {
            throw new IOException("what it answers to GET %s is no JSON".formatted(path), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("'%s' is no address".formatted(address.api()), e);
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
