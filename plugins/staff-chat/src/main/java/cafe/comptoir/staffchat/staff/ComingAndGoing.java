package cafe.comptoir.staffchat.staff;

import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.post.Say;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleRemoveEvent;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jdbi.v3.core.Handle;

/**
 * Notices who comes to the company server and who leaves it: while we listen by events, and what
 * happened while we did not by looking once at the start.
 */
public final class ComingAndGoing {

    private static final String ROLES = "newcomer-roles";
    private static final String WELCOME = "welcome";
    private static final String TAKE_ROLES = "take-roles";

    private final PluginDatabase database;
    private final MemberStore members;
    private final NewcomerRoles roles;
    private final Welcome welcome;
    private final Set<Leaving> leavings;
    private final Say say;
    private final Jobs jobs;
    private final Servers servers;
    private final Staff staff;
    private final Clock clock;

    @Inject
    ComingAndGoing(
            PluginDatabase database,
            MemberStore members,
            NewcomerRoles roles,
            Welcome welcome,
            Set<Leaving> leavings,
            Say say,
            Jobs jobs,
            Servers servers,
            Staff staff,
            Clock clock) {
        this.database = database;
        this.members = members;
        this.roles = roles;
        this.welcome = welcome;
        this.leavings = leavings;
        this.say = say;
        this.jobs = jobs;
        this.servers = servers;
        this.staff = staff;
        this.clock = clock;
    }

    public void register(Registrar on) {
        on.job(ROLES, job -> roles.give(personOf(job)));
        on.job(WELCOME, job -> welcome.greet(personOf(job)));
        on.job(TAKE_ROLES, job -> roles.take(personOf(job)));
        on.event(GuildMemberJoinEvent.class, event -> joined(event.getMember()));
        on.event(
                GuildMemberRemoveEvent.class,
                event -> {
                    if (isCompany(event.getGuild())) {
                        left(event.getUser().getIdLong(), event.getUser().getEffectiveName());
                    }
                });
        on.event(
                GuildMemberRoleRemoveEvent.class,
                event -> lostRoles(event.getMember().getIdLong()));
    }

    /** Looks once at everybody. Who is there at the very first start is no newcomer. */
    public void lookAtAll() {
        Guild company = servers.company();
        Map<Long, String> known = database.read(members::all);
        if (!company.isLoaded()) {
            return;
        }
        company.getMemberCache().stream()
                .filter(member -> !member.getUser().isBot())
                .filter(member -> !known.containsKey(member.getIdLong()))
                .forEach(member -> came(member, !known.isEmpty()));
        known.forEach((person, name) -> {
            if (company.getMemberById(person) == null) {
                left(person, name);
            } else {
                lostRoles(person);
            }
        });
    }

    private void joined(Member member) {
        if (member.getUser().isBot()) {
            return;
        }
        if (isCompany(member.getGuild())) {
            came(member, true);
        } else if (staff.find(member.getIdLong()).isPresent()) {
            database.write(tx -> {
                enqueue(tx, ROLES, member.getIdLong());
                return member;
            });
        }
    }

    private void came(Member member, boolean isNew) {
        long person = member.getIdLong();
        Instant now = clock.instant();
        database.write(tx -> {
            if (members.add(tx, person, member.getEffectiveName(), now) && isNew) {
                enqueue(tx, ROLES, person);
                enqueue(tx, WELCOME, person);
            }
            return person;
        });
    }

    private void left(long person, String name) {
        database.write(tx -> {
            if (members.remove(tx, person)) {
                welcome.forget(tx, person);
                leavings.forEach(it -> it.left(tx, person, name));
                enqueue(tx, TAKE_ROLES, person);
                String occasion = "left-%d-%d".formatted(person, clock.millis());
                say.say(tx, occasion, "say.left", name);
            }
            return person;
        });
    }

    private void lostRoles(long person) {
        if (staff.isOnCompanyServer(person) && staff.find(person).isEmpty()) {
            database.write(tx -> {
                leavings.forEach(it -> it.lostRoles(tx, person));
                return person;
            });
        }
    }

    private void enqueue(Handle tx, String job, long person) {
        DataObject data = DataObject.empty().put("person", person);
        jobs.at(tx, job, "member-" + person, clock.instant(), data);
    }

    private boolean isCompany(Guild server) {
        return servers.kindOf(server).filter(ServerKind.COMPANY::equals).isPresent();
    }

    private static long personOf(JobContext job) {
        return job.data().getLong("person");
    }
}
