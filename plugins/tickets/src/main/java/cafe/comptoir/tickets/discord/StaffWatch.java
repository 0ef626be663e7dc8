package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.people.People;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.tickets.desk.Leavers;
import cafe.comptoir.tickets.desk.Staff;
import jakarta.inject.Inject;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleRemoveEvent;

/**
 * Notices who leaves the staff: the company server, or their last role of the staff; while we listen by
 * events, and what happened while we did not by looking once at the start.
 */
public final class StaffWatch {

    private final JDA jda;
    private final Servers servers;
    private final People people;
    private final Staff staff;
    private final Leavers leavers;

    @Inject
    StaffWatch(JDA jda, Servers servers, People people, Staff staff, Leavers leavers) {
        this.jda = jda;
        this.servers = servers;
        this.people = people;
        this.staff = staff;
        this.leavers = leavers;
    }

    public void register(Registrar on) {
        on.event(
                GuildMemberRemoveEvent.class,
                event -> {
                    if (isCompany(event.getGuild())) {
                        leavers.left(event.getUser().getIdLong());
                    }
                });
        on.event(
                GuildMemberRoleRemoveEvent.class,
                event -> {
                    long person = event.getUser().getIdLong();
                    if (!staff.includes(people.of(UserSnowflake.fromId(person)))) {
                        leavers.left(person);
                    }
                });
    }

    /** Looks once at everybody who has a ticket, or to whom one is offered. */
    public void lookAtAll() {
        List<Long> holders = leavers.holders();
        jda.getGuilds().stream()
                .filter(this::isCompany)
                // A server that Discord has lost for the moment tells nothing about its members.
                .filter(Guild::isLoaded)
                .forEach(company ->
                        holders.stream()
                                .filter(person -> company.getMemberById(person) == null)
                                .forEach(leavers::left));
    }

    private boolean isCompany(Guild server) {
        return servers.kindOf(server).filter(ServerKind.COMPANY::equals).isPresent();
    }
}
