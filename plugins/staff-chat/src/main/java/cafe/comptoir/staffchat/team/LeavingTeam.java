package cafe.comptoir.staffchat.team;

import cafe.comptoir.staffchat.staff.Leaving;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;

/** What somebody knew who leaves is forgotten. */
final class LeavingTeam implements Leaving {

    private final SkillStore skills;

    @Inject
    LeavingTeam(SkillStore skills) {
        this.skills = skills;
    }

    @Override
    public void left(Handle tx, long person, String name) {
        skills.forget(tx, person);
    }
}
