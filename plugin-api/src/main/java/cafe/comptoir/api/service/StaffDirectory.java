package cafe.comptoir.api.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works here, what they know and whether they are on duty. */
public interface StaffDirectory {

    /** Whether somebody is at work. */
    enum Duty {
        OFF,
        ON,
        BREAK
    }

    /**
     * Something that an employee knows.
     *
     * @param name as people read it, such as {@code Imprimantes}
     * @param level 1 knows a little, 2 knows well, 3 is the expert
     * @param confirmed whether somebody entitled to has confirmed the level
     */
    record Skill(String name, int level, boolean confirmed) {}

    /**
     * An employee.
     *
     * @param user Discord's user id
     */
    record Member(long user, Duty duty, List<Skill> skills) {}

    /**
     * Somebody on duty to whom a piece of work can be offered.
     *
     * @param member the employee
     * @param matching those of their skills that the work asks for, the best first; may be empty
     * @param load how many pieces of work they have already
     */
    record Candidate(Member member, List<Skill> matching, int load) {}

    /** Returns the employees, in no order. */
    List<Member> members();

    /** Returns an employee; empty for anyone else. */
    Optional<Member> member(long user);

    /**
     * Returns those on duty, the best qualified first: by the skills that the words ask for, then by
     * load. Nobody on a break is among them.
     *
     * @param words what the work is about, as somebody wrote it
     * @param load how many pieces of work each has already, by user id; nobody missing has any
     */
    List<Candidate> candidates(String words, Map<Long, Integer> load);
}
