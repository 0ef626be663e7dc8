package cafe.comptoir.platform.boot;

import java.net.URI;
import java.util.Optional;
import net.dv8tion.jda.api.requests.RestConfig;

/**
 * Where Discord is.
 *
 * @param api address of the HTTP API, with a slash at its end
 * @param own whether it is another Discord than Discord itself
 */
record DiscordAddress(String api, boolean own) {

    static DiscordAddress of(Optional<URI> root) {
        return root.map(DiscordAddress::at)
                .orElseGet(() -> new DiscordAddress(RestConfig.DEFAULT_BASE_URL, false));
    }

    private static DiscordAddress at(URI root) {
        String address = root.toString().replaceAll("/+$", "");
        return new DiscordAddress(
                address.matches(".*/api/v\\d+") ? address + "/" : address + "/api/v10/", true);
    }

    /** Returns the host as people know it. */
    String shown() {
        return own ? URI.create(api).getAuthority() : "Discord";
    }
}
