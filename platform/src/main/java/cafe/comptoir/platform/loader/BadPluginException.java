package cafe.comptoir.platform.loader;

import cafe.comptoir.platform.i18n.Explained;
import cafe.comptoir.platform.i18n.Reason;
import java.util.List;

/** A plugin cannot be used as it is; carries every reason. */
public final class BadPluginException extends Exception implements Explained {

    private final transient List<Reason> reasons;

    public BadPluginException(List<Reason> reasons) {
        super(Reason.lines(reasons).toString());
        this.reasons = List.copyOf(reasons);
    }

    public BadPluginException(Reason reason) {
        this(List.of(reason));
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** Returns all reasons, one a line. */
    @Override
    public Reason reason() {
        return Reason.lines(reasons);
    }
}
