package cafe.comptoir.staffchat.team;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.staffchat.StaffChatConfig;
import cafe.comptoir.staffchat.StaffChatConfig.Skill;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The skills that the settings name. What somebody knows besides is kept, in case it comes back. */
final class Catalog {

    private final Config<StaffChatConfig> config;

    @Inject
    Catalog(Config<StaffChatConfig> config) {
        this.config = config;
    }

    List<Skill> all() {
        return config.get().skills();
    }

    Optional<Skill> find(String id) {
        return all().stream().filter(skill -> skill.id().equals(id)).findFirst();
    }

    /** Returns the ids of the skills that a text asks for. */
    Set<String> askedFor(String text) {
        Words words = new Words(text);
        return all().stream()
                .filter(skill -> skill.words().stream().anyMatch(words::hold))
                .map(Skill::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
