package cafe.comptoir.platform.lifecycle;

/** Nobody knows a plugin of this id. */
public final class NoSuchPluginException extends RuntimeException {

    NoSuchPluginException(String id) {
        super("There is no plugin '%s'.".formatted(id));
    }
}
