package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.StaffChatConfig;
import cafe.comptoir.staffchat.post.Troubles;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;

/** The Discord role that those on duty have, and nobody else. */
final class DutyRole {

    private final PluginDatabase database;
    private final ShiftStore shifts;
    private final Servers servers;
    private final Config<StaffChatConfig> config;
    private final Troubles troubles;

    /** Two jobs that miss the role at the same time must not create it twice. */
    private final ReentrantLock creating = new ReentrantLock();

    @Inject
    DutyRole(
            PluginDatabase database,
            ShiftStore shifts,
            Servers servers,
            Config<StaffChatConfig> config,
            Troubles troubles) {
        this.database = database;
        this.shifts = shifts;
        this.servers = servers;
        this.config = config;
        this.troubles = troubles;
    }

    /** Gives somebody the role or takes it from them, as their shift says. */
    void update(long person) {
        Member member = servers.company().getMemberById(person);
        String name = config.get().duty().role();
        if (member != null && !name.isBlank()) {
            troubles.watch("duty-role", name, () -> update(member, name));
        }
    }

    private void update(Member member, String name) {
        boolean onDuty =
                database.read(tx -> shifts.openOf(tx, member.getIdLong()))
                        .filter(shift -> shift.breakSince() == null)
                        .isPresent();
        Guild company = member.getGuild();
        if (onDuty) {
            Role role = findOrCreate(company, name);
            if (!member.getRoles().contains(role)) {
                company.addRoleToMember(member, role).complete();
            }
        } else {
            find(company)
                    .filter(member.getRoles()::contains)
                    .ifPresent(role -> company.removeRoleFromMember(member, role).complete());
        }
    }

    /** Returns those who have the role. */
    List<Member> holders() {
        Guild company = servers.company();
        return find(company).map(company::getMembersWithRoles).orElse(List.of());
    }

    boolean is(Role role) {
        return find(role.getGuild()).filter(role::equals).isPresent();
    }

    boolean isCalled(Role role) {
        String name = config.get().duty().role();
        return role.getName().equalsIgnoreCase(name) || role.getId().equals(name);
    }

    private Optional<Role> find(Guild company) {
        String name = config.get().duty().role();
        if (name.matches("\\d{15,20}")) {
            return Optional.ofNullable(company.getRoleById(name));
        }
        return company.getRolesByName(name, true).stream().findFirst();
    }

    private Role findOrCreate(Guild company, String name) {
        creating.lock();
        try {
            return find(company)
                    .orElseGet(() ->
                            company.createRole()
                                    .setName(name)
                                    .setPermissions(0L)
                                    .setMentionable(true)
                                    .setHoisted(true)
                                    .complete());
        } finally {
            creating.unlock();
        }
    }
}
