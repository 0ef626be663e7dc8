package cafe.comptoir.api.people;

import static java.util.Objects.requireNonNull;

/**
 * A role of the café, such as {@code employee}. It is data: {@code comptoir.yml} names the roles and
 * maps each to Discord roles, and any permission in any plugin's YAML is a list of these names.
 *
 * @param value lower-case ASCII letters, digits and hyphens
 */
public record RoleName(String value) {

    public RoleName {
        requireNonNull(value, "value is null");
        if (!value.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException(
                    "'%s' is no role name: lower-case letters, digits and hyphens, 32 at most"
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
