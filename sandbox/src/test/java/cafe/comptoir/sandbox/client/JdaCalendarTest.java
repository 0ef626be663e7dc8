package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.ScheduledEvent.Plan;
import cafe.comptoir.sandbox.script.Calendar;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.ScheduledEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventCreateEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventDeleteEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventUserAddEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.ScheduledEventUserRemoveEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.update.ScheduledEventUpdateNameEvent;
import net.dv8tion.jda.api.events.guild.scheduledevent.update.ScheduledEventUpdateStatusEvent;
import org.junit.jupiter.api.Test;

/** Events that a server announces, planned by the bot and by people. */
class JdaCalendarTest extends JdaCase {
    private final OffsetDateTime soon = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).withNano(0);

    @Test
    void eventIsAnnouncedChangedBegunAndRemoved() {
        allowBot(Permission.MANAGE_EVENTS, Permission.CREATE_EVENTS);

        ScheduledEvent event =
                cafe.createScheduledEvent("Tournoi", "Au café", soon, soon.plusHours(3))
                        .setDescription("Venez nombreux")
                        .complete();
        event.getManager().setName("Grand tournoi").complete();
        event.getManager().setStatus(ScheduledEvent.Status.ACTIVE).complete();

        assertThat(told(ScheduledEventCreateEvent.class)).hasSize(1);
        assertThat(told(ScheduledEventUpdateNameEvent.class)).hasSize(1);
        assertThat(told(ScheduledEventUpdateStatusEvent.class)).hasSize(1);
        assertThat(cafe.retrieveScheduledEventById(event.getId()).complete().getName())
                .isEqualTo("Grand tournoi");
        event.delete().complete();
        assertThat(told(ScheduledEventDeleteEvent.class)).hasSize(1);
        assertThat(errorOf(cafe.retrieveScheduledEventById(event.getId()))).isEqualTo(10070);
    }

    @Test
    void peopleAreInterestedInWhatPeoplePlan() {
        Calendar claire = person("claire").inServer("public").calendar();
        long id = claire.plans(plan("Soirée jeux")).id();
        Calendar paul = person("paul").inServer("public").calendar();

        paul.isInterestedIn("Soirée jeux", true);
        person("tom").inServer("public").calendar().isInterestedIn("Soirée jeux", true);
        paul.isInterestedIn("Soirée jeux", false);

        assertThat(told(ScheduledEventUserAddEvent.class)).hasSize(2);
        assertThat(told(ScheduledEventUserRemoveEvent.class)).hasSize(1);
        ScheduledEvent event = cafe.retrieveScheduledEventById(id).complete();
        assertThat(event.retrieveInterestedMembers().complete())
                .extracting(Member::getIdLong)
                .containsExactly(IDS.person("tom"));
        assertThatThrownBy(() -> paul.plans(plan("Fête")))
                .hasMessageContaining("Missing Permissions");
    }

    @Test
    void eventsAreThereFromTheStart() {
        person("claire").inServer("public").calendar().plans(plan("Soirée jeux"));

        try (JdaClient other = JdaClient.connect(sandbox)) {
            assertThat(other.jda().getGuildById(PUBLIC.id()).getScheduledEvents())
                    .extracting(ScheduledEvent::getName)
                    .containsExactly("Soirée jeux");
        }
    }

    private Plan plan(String name) {
        Instant start = soon.toInstant();
        return new Plan(name, null, "Au café", start, start.plus(Duration.ofHours(2)), null);
    }
}
