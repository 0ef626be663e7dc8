package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.platform.config.ConfigException;
import cafe.comptoir.platform.loader.BadPluginException;
import cafe.comptoir.platform.storage.StorageException;
import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import java.util.Collection;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Says why a plugin failed in a line or two that an admin can use. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case BadPluginException e -> e.lines();
            case CreationException e -> of(e.getErrorMessages());
            case ConfigurationException e -> of(e.getErrorMessages());
            case ProvisionException e -> of(e.getErrorMessages());
            case NoClassDefFoundError e -> "the class %s is missing".formatted(e.getMessage());
            case ConfigException e -> plain(e);
            case StorageException e -> plain(e);
            case TimeoutException e -> plain(e);
            case IllegalArgumentException e -> plain(e);
            case IllegalStateException e -> plain(e);
            default -> failure.toString();
        };
    }

    /** Written for people, so without the name of its class. */
    private static String plain(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    private static String of(Collection<Message> messages) {
        return messages.stream()
                .map(message ->
                        message.getCause() == null ? message.getMessage() : of(message.getCause()))
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
