package cafe.comptoir.staffchat.team;

import cafe.comptoir.api.people.Person;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who knows what. */
public final class SkillStore {

    @Inject
    SkillStore() {}

    List<Known> all(Handle tx) {
        return tx.createQuery("SELECT * FROM skill ORDER BY person, level DESC, skill")
                .map((row, _) -> known(row))
                .list();
    }

    List<Known> of(Handle tx, long person) {
        return tx.createQuery(
                        "SELECT * FROM skill WHERE person = :person ORDER BY level DESC, skill")
                .bind("person", person)
                .map((row, _) -> known(row))
                .list();
    }

    /** Sets a level. Another than before is confirmed by nobody. */
    void set(Handle tx, long person, String skill, int level) {
        tx.createUpdate(
                        """
                        INSERT INTO skill (person, skill, level) VALUES (:person, :skill, :level)
                        ON CONFLICT (person, skill) DO UPDATE SET level = excluded.level,
                            confirmed_by =
                                CASE WHEN skill.level = excluded.level THEN skill.confirmed_by END,
                            confirmed_name =
                                CASE WHEN skill.level = excluded.level THEN skill.confirmed_name END
                        """)
                .bind("person", person)
                .bind("skill", skill)
                .bind("level", level)
                .execute();
    }

    void remove(Handle tx, long person, String skill) {
        tx.createUpdate("DELETE FROM skill WHERE person = :person AND skill = :skill")
                .bind("person", person)
                .bind("skill", skill)
                .execute();
    }

    /** Confirms a level; false when it is no longer that, or was confirmed before. */
    boolean confirm(Handle tx, long person, String skill, int level, Person by) {
        return tx.createUpdate(
                                """
                                UPDATE skill SET confirmed_by = :by, confirmed_name = :name
                                WHERE person = :person AND skill = :skill AND level = :level
                                    AND confirmed_by IS NULL
                                """)
                        .bind("by", by.id())
                        .bind("name", by.name())
                        .bind("person", person)
                        .bind("skill", skill)
                        .bind("level", level)
                        .execute()
                == 1;
    }

    /** Forgets what somebody knows. */
    public void forget(Handle tx, long person) {
        tx.createUpdate("DELETE FROM skill WHERE person = :person")
                .bind("person", person)
                .execute();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getLong("person"),
                row.getString("skill"),
                row.getInt("level"),
                row.getString("confirmed_name"));
    }
}
