package cafe.comptoir.api.config;

import static java.util.Objects.requireNonNull;

/**
 * A text that never prints. In YAML it is {@code ${NAME}} (an environment variable) or {@code
 * file:/path} (the first line of a file); a secret written out in the file works and is warned about.
 */
public final class Secret {

    private final String value;

    public Secret(String value) {
        this.value = requireNonNull(value, "value is null");
    }

    /** Returns the secret itself, for the one place that needs it. */
    public String reveal() {
        return value;
    }

    /** Returns stars, whatever the secret is. */
    @Override
    public String toString() {
        return "***";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
