package cafe.comptoir.staffchat.post;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.PermissionNames;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.observe.Health;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
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
    private final JDA jda;
    private final Map<String, String> current = new ConcurrentSkipListMap<>();

    @Inject
    Troubles(Messages messages, JDA jda) {
        this.messages = messages;
        this.jda = jda;
    }

    /** Returns how the plugin is doing. */
    public Health health() {
        String all = current.values().stream().distinct().collect(Collectors.joining("\n"));
        return all.isEmpty() ? new Health.Up() : new Health.Degraded(all);
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
                                    ? lacking(texts, missing)
                                    : texts.get("trouble.hierarchy", role));
            case ErrorResponseException refused -> explain(texts, role, refused.getErrorResponse());
            default -> Optional.empty();
        };
    }

    private String lacking(Texts texts, InsufficientPermissionException missing) {
        String permission = PermissionNames.in(texts.locale(), missing.getPermission());
        GuildChannel channel = jda.getChannelById(GuildChannel.class, missing.getChannelId());
        return channel == null
                ? texts.get("trouble.permission", permission)
                : texts.get("trouble.permission-in", permission, Places.label(channel));
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
