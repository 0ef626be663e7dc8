package cafe.comptoir.platform.loader;

import java.util.List;

/** A plugin cannot be used as it is; carries every reason, one line each. */
public final class BadPluginException extends Exception {

    private final List<String> reasons;

    public BadPluginException(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }

    /** Returns the reasons, one line each. */
    public String lines() {
        return String.join("\n", reasons);
    }
}
