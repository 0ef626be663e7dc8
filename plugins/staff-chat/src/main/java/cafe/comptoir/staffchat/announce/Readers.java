package cafe.comptoir.staffchat.announce;

import cafe.comptoir.api.people.Person;
import cafe.comptoir.api.people.Servers;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.staffchat.announce.Announcement.Status;
import cafe.comptoir.staffchat.announce.Announcement.Target;
import cafe.comptoir.staffchat.staff.Staff;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** Who has read an announcement, and who should. */
final class Readers {

    private final PluginDatabase database;
    private final AnnouncementStore store;
    private final ReadingStore readings;
    private final AnnounceJobs jobs;
    private final Staff staff;
    private final Servers servers;
    private final Clock clock;

    @Inject
    Readers(
            PluginDatabase database,
            AnnouncementStore store,
            ReadingStore readings,
            AnnounceJobs jobs,
            Staff staff,
            Servers servers,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.readings = readings;
        this.jobs = jobs;
        this.staff = staff;
        this.servers = servers;
        this.clock = clock;
    }

    /** How saying that one has read it came out. */
    enum Noted {
        DONE,
        BEFORE,
        /** It was withdrawn, or never was. */
        GONE
    }

    /** The employees of today; who has left is on neither list. */
    record Lists(List<Person> have, List<Person> haveNot) {}

    Noted note(Person person, long number) {
        return database.write(tx -> {
            Optional<Announcement> found =
                    store.find(tx, number).filter(it -> it.status() == Status.POSTED);
            if (found.isEmpty()) {
                return Noted.GONE;
            }
            if (!readings.add(tx, number, person.id(), clock.instant())) {
                return Noted.BEFORE;
            }
            jobs.post(tx, found.get());
            return Noted.DONE;
        });
    }

    int count(long number) {
        return database.read(tx -> readings.readers(tx, number)).size();
    }

    /** Returns who has read it, and who has not although they see it; its author knows it. */
    Lists lists(Announcement announcement) {
        Set<Long> readers = database.read(tx -> readings.readers(tx, announcement.number()));
        List<Person> all = staff.all();
        return new Lists(
                all.stream().filter(person -> readers.contains(person.id())).toList(),
                all.stream()
                        .filter(person -> !readers.contains(person.id()))
                        .filter(person -> person.id() != announcement.author())
                        .filter(person -> sees(person, announcement))
                        .toList());
    }

    private boolean sees(Person person, Announcement announcement) {
        Guild company = servers.company();
        Member member = company.getMemberById(person.id());
        return member != null
                && announcement.companyTargets().stream()
                        .anyMatch(target -> sees(member, company, target));
    }

    private static boolean sees(Member member, Guild company, Target target) {
        GuildChannel channel = company.getGuildChannelById(target.channel());
        return channel != null && member.hasPermission(channel, Permission.VIEW_CHANNEL);
    }
}
