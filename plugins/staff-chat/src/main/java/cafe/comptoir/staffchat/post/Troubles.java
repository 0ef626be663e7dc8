package cafe.comptoir.staffchat.post;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.observe.Health;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.HierarchyException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;

/**
 * What keeps Discord from doing its part, in words for the staff, who must mend it. The job goes on
 * trying meanwhile.
 */
public final class Troubles {

    private final Messages messages;
    private final Map<String, String> current = new ConcurrentSkipListMap<>();

    @Inject
    Troubles(Messages messages) {
        this.messages = messages;
    }

    /** Returns how the plugin is doing. */
    public Health health() {
        return current.values().stream()
                .findFirst()
                .<Health>map(Health.Degraded::new)
                .orElseGet(Health.Up::new);
    }

    /**
     * Does something at Discord, and says in the plugin's health why it did not work, until it did.
     *
     * @param what names the thing
     * @param role the Discord role that it is about, or empty
     */
    public void watch(String what, String role, Runnable act) {
        try {
            act.run();
            current.remove(what);
        } catch (HierarchyException | InsufficientPermissionException | ErrorResponseException e) {
            explain(e, role).ifPresent(words -> current.put(what, words));
            throw e;
        }
    }

    private Optional<String> explain(RuntimeException failure, String role) {
        Texts texts = messages.cafe();
        return switch (failure) {
            case HierarchyException _ -> Optional.of(texts.get("trouble.hierarchy", role));
            case InsufficientPermissionException missing ->
                    Optional.of(
                            role.isEmpty()
                                    ? texts.get(
                                            "trouble.permission", missing.getPermission().getName())
                                    : texts.get("trouble.hierarchy", role));
            case ErrorResponseException refused -> explain(texts, role, refused.getErrorResponse());
            default -> Optional.empty();
        };
    }

    private static Optional<String> explain(
            Texts texts, String role, @Nullable ErrorResponse response) {
        return switch (response) {
            case MISSING_PERMISSIONS ->
                    Optional.of(
                            role.isEmpty()
                                    ? texts.get("trouble.access")
                                    : texts.get("trouble.hierarchy", role));
            case MISSING_ACCESS -> Optional.of(texts.get("trouble.access"));
            case MAX_CHANNELS -> Optional.of(texts.get("trouble.channels"));
            case null, default -> Optional.empty();
        };
    }
}
