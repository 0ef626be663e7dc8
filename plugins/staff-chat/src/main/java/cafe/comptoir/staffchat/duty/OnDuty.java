package cafe.comptoir.staffchat.duty;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.post.Posts;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.StaffChatConfig;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleAddEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleRemoveEvent;
import net.dv8tion.jda.api.events.guild.member.update.GuildMemberUpdateNicknameEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.role.RoleDeleteEvent;
import org.jdbi.v3.core.Handle;

/** Being on duty, for the plugin: what it answers to, and what people do behind our back. */
public final class OnDuty {

    private final PluginDatabase database;
    private final ShiftStore shifts;
    private final HandoverStore handovers;
    private final DutyRoutes routes;
    private final DutyDesk desk;
    private final DutyJobs jobs;
    private final DutyRole role;
    private final Roster roster;
    private final HandoverCard handoverCard;
    private final Posts posts;
    private final Config<StaffChatConfig> config;

    @Inject
    OnDuty(
            PluginDatabase database,
            ShiftStore shifts,
            HandoverStore handovers,
            DutyRoutes routes,
            DutyDesk desk,
            DutyJobs jobs,
            DutyRole role,
            Roster roster,
            HandoverCard handoverCard,
            Posts posts,
            Config<StaffChatConfig> config) {
        this.database = database;
        this.shifts = shifts;
        this.handovers = handovers;
        this.routes = routes;
        this.desk = desk;
        this.jobs = jobs;
        this.role = role;
        this.roster = roster;
        this.handoverCard = handoverCard;
        this.posts = posts;
        this.config = config;
    }

    public void register(Registrar on) {
        routes.register(on);
        on.job(DutyJobs.ROSTER, _ -> roster.update());
        on.job(DutyJobs.ROLE, job -> role.update(job.data().getLong("person")));
        on.job(DutyJobs.HANDOVER, job -> handoverCard.update(job.data().getLong("number")));
        on.job(
                DutyJobs.LIMIT,
                job ->
                        desk.endForgotten(
                                job.data().getLong("person"), job.data().getLong("shift")));
        on.event(
                MessageDeleteEvent.class,
                event -> deleted(LongStream.of(event.getMessageIdLong())));
        on.event(
                MessageBulkDeleteEvent.class,
                event ->
                        deleted(event.getMessageIds().stream().mapToLong(Long::parseUnsignedLong)));
        on.event(ChannelDeleteEvent.class, event -> channelDeleted(event.getChannel().getIdLong()));
        on.event(
                GuildMemberRoleAddEvent.class,
                event -> rolesChanged(event.getRoles(), event.getMember().getIdLong()));
        on.event(
                GuildMemberRoleRemoveEvent.class,
                event -> rolesChanged(event.getRoles(), event.getMember().getIdLong()));
        on.event(RoleDeleteEvent.class, event -> roleDeleted(event.getRole()));
        on.event(
                GuildMemberUpdateNicknameEvent.class,
                event -> renamed(event.getMember().getIdLong()));
        on.own(config.onChange(_ -> lookAtAll()));
    }

    /** Brings everything to what the database says; what was deleted meanwhile is made anew. */
    public void lookAtAll() {
        posts.forgetIfDeleted(Roster.WHAT);
        List<Handover> waiting = database.read(handovers::open);
        waiting.forEach(note -> posts.forgetIfDeleted(note.what()));
        List<Long> holders = role.holders().stream().map(ISnowflake::getIdLong).toList();
        database.write(tx -> {
            waiting.forEach(note -> jobs.handover(tx, note.number()));
            jobs.roster(tx);
            Stream.concat(holders.stream(), shifts.open(tx).stream().map(Shift::person))
                    .distinct()
                    .forEach(person -> jobs.role(tx, person));
            return holders;
        });
    }

    private void deleted(LongStream messages) {
        List<Long> ids = messages.boxed().toList();
        boolean ours =
                database.read(tx -> ids.stream().anyMatch(id -> posts.keyOf(tx, id).isPresent()));
        if (ours) {
            database.write(tx -> {
                ids.forEach(id -> posts.keyOf(tx, id).ifPresent(what -> deleted(tx, what)));
                return ids;
            });
        }
    }

    /** The roster and what nobody has read are made anew; the rest somebody wanted away. */
    private void deleted(Handle tx, String what) {
        if (what.equals(Roster.WHAT)) {
            posts.forget(tx, what);
            jobs.roster(tx);
            return;
        }
        Optional<Handover> waiting =
                handovers.open(tx).stream().filter(note -> note.what().equals(what)).findFirst();
        waiting.ifPresent(note -> {
            posts.forget(tx, what);
            jobs.handover(tx, note.number());
        });
    }

    private void channelDeleted(long channel) {
        boolean ours = posts.find(Roster.WHAT).filter(it -> it.channel() == channel).isPresent();
        if (ours) {
            lookAtAll();
        }
    }

    private void rolesChanged(List<Role> roles, long person) {
        if (roles.stream().anyMatch(role::is)) {
            database.write(tx -> {
                jobs.role(tx, person);
                return person;
            });
        }
    }

    private void roleDeleted(Role deleted) {
        if (role.isCalled(deleted)) {
            database.write(tx -> {
                shifts.open(tx).forEach(shift -> jobs.role(tx, shift.person()));
                return deleted;
            });
        }
    }

    private void renamed(long person) {
        if (desk.openOf(person).isPresent()) {
            database.write(tx -> {
                jobs.roster(tx);
                return person;
            });
        }
    }
}
