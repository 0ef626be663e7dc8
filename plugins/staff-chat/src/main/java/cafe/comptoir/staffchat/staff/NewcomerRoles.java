package cafe.comptoir.staffchat.staff;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.staffchat.StaffChatConfig;
import cafe.comptoir.staffchat.post.Troubles;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;

/** Gives new employees their first roles, and takes those of the staff from who has left. */
final class NewcomerRoles {

    private final People people;
    private final Servers servers;
    private final Config<StaffChatConfig> config;
    private final Troubles troubles;

    @Inject
    NewcomerRoles(
            People people, Servers servers, Config<StaffChatConfig> config, Troubles troubles) {
        this.people = people;
        this.servers = servers;
        this.config = config;
        this.troubles = troubles;
    }

    /** Gives what is missing on each server where somebody is. */
    void give(long person) {
        StaffChatConfig.Newcomers settings = config.get().newcomers();
        Member newcomer = servers.company().getMemberById(person);
        if (newcomer == null) {
            return;
        }
        give(newcomer, settings.companyRoles().stream().flatMap(name -> find(name).stream()));
        Stream.concat(Stream.of(servers.company()), servers.publicServers().stream())
                .flatMap(server -> Optional.ofNullable(server.getMemberById(person)).stream())
                .forEach(member -> give(member, first(member.getGuild())));
    }

    /** A role of the café may stand for several on Discord, the first of which is its own. */
    private Stream<Role> first(Guild server) {
        return config.get().newcomers().roles().stream()
                .map(role -> people.rolesOn(server, List.of(role)))
                .flatMap(roles -> roles.stream().limit(1));
    }

    private Optional<Role> find(String name) {
        Guild company = servers.company();
        return name.matches("\\d{15,20}")
                ? Optional.ofNullable(company.getRoleById(name))
                : company.getRolesByName(name, true).stream().findFirst();
    }

    private void give(Member member, Stream<Role> roles) {
        roles.filter(role -> !role.isPublicRole())
                .filter(role -> !member.getRoles().contains(role))
                .forEach(role ->
                        troubles.watch(
                                "newcomer-role-" + role.getId(),
                                role.getName(),
                                () -> member.getGuild().addRoleToMember(member, role).complete()));
    }

    /** Takes the staff's roles on the public servers from who is no longer on the company's. */
    void take(long person) {
        if (servers.company().getMemberById(person) != null) {
            return;
        }
        for (Guild server : servers.publicServers()) {
            Member member = server.getMemberById(person);
            if (member != null) {
                Collection<Role> staffs = people.rolesOn(server, config.get().staff());
                member.getRoles().stream()
                        .filter(staffs::contains)
                        .forEach(role ->
                                troubles.watch(
                                        "leaver-role-" + role.getId(),
                                        role.getName(),
                                        () ->
                                                server.removeRoleFromMember(member, role)
                                                        .complete()));
            }
        }
    }
}
