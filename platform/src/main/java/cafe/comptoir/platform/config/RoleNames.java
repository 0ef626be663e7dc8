package cafe.comptoir.platform.config;

import cafe.comptoir.api.people.RoleName;
import cafe.comptoir.platform.i18n.Reason;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The café's roles that settings name. One that the café does not have is nobody's. */
final class RoleNames {

    private final Set<RoleName> named = new LinkedHashSet<>();

    private RoleNames() {}

    /** Returns which roles in the settings of a file are none of the café's, one line each. */
    static Reason unknown(Path file, Record settings, Set<RoleName> known) {
        RoleNames names = new RoleNames();
        names.collect(settings);
        names.named.removeAll(known);
        List<String> right = known.stream().map(RoleName::value).sorted().toList();
        return Reason.lines(
                names.named.stream()
                        .map(role -> Reason.of("role-unknown", file, role, hint(role, right)))
                        .toList());
    }

    private static Reason hint(RoleName role, List<String> right) {
        return NearestName.of(role.value(), right)
                .map(meant -> Reason.of("yaml-meant", meant))
                .orElseGet(() -> Reason.of("yaml-known", String.join(", ", right)));
    }

    private void collect(@Nullable Object value) {
        switch (value) {
            case RoleName role -> named.add(role);
            case Record group -> components(group);
            case Collection<?> list -> list.forEach(this::collect);
            case Map<?, ?> map -> {
                collect(map.keySet());
                collect(map.values());
            }
            case Optional<?> optional -> optional.ifPresent(this::collect);
            case null, default -> {
                // Says nothing about roles.
            }
        }
    }

    private void components(Record group) {
        for (RecordComponent component : group.getClass().getRecordComponents()) {
            collect(Types.read(component, group));
        }
    }
}
