package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.i18n.Explained;
import cafe.comptoir.platform.i18n.Reason;
import cafe.comptoir.platform.storage.StorageException;
import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import java.util.Collection;

/** Says why a plugin failed in a line or two that an admin can use. */
final class Reasons {

    private Reasons() {}

    static Reason of(Throwable failure) {
        return switch (failure) {
            case Explained e -> e.reason();
            case CreationException e -> of(e.getErrorMessages());
            case ConfigurationException e -> of(e.getErrorMessages());
            case ProvisionException e -> of(e.getErrorMessages());
            case NoClassDefFoundError e ->
                    Reason.of("class-missing", String.valueOf(e.getMessage()));
            case StorageException e -> Reason.of("data-unusable", String.valueOf(e.getMessage()));
            case IllegalArgumentException e -> plain(e);
            case IllegalStateException e -> plain(e);
            default -> Reason.quoted(failure.toString());
        };
    }

    /** Written for people, so without the name of its class. */
    private static Reason plain(Exception failure) {
        String message = failure.getMessage();
        return Reason.quoted(message == null ? failure.toString() : message);
    }

    private static Reason of(Collection<Message> messages) {
        return Reason.lines(
                messages.stream()
                        .map(message ->
                                message.getCause() == null
                                        ? Reason.quoted(message.getMessage())
                                        : of(message.getCause()))
                        .distinct()
                        .toList());
    }
}
