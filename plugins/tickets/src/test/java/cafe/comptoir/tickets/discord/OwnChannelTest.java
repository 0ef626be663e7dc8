package cafe.comptoir.tickets.discord;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import cafe.comptoir.testkit.ComptoirTest;
import cafe.comptoir.tickets.ticket.Status;
import cafe.comptoir.tickets.ticket.Ticket;
import cafe.comptoir.tickets.ticket.Ticket.Report;
import cafe.comptoir.tickets.ticket.TicketNumber;
import cafe.comptoir.tickets.ticket.Who;
import java.time.Duration;
import java.util.Locale;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.guild.GuildAvailableEvent;
import net.dv8tion.jda.api.utils.concurrent.Task;
import org.junit.jupiter.api.Test;

@ComptoirTest
class OwnChannelTest {

    /** JDA makes its objects anew when a server comes back; those in a handler's hands stay old. */
    @Test
    void aChannelThatJdaKnowsByTwoObjectsIsNoCopyOfItself(Cafe cafe) {
        cafe.person("Jeanne").in("aide").uses("/ticket open").fills("problem", "Bip").submits();
        cafe.settle();
        Place place = cafe.person("Jeanne").inChannelStartingWith("ticket-1");
        TextChannel before = channel(cafe, place);
        goesAndComesBack(before.getGuild(), cafe);
        TextChannel now = channel(cafe, place);
        assertThat(now).isNotSameAs(before);

        TicketChannels.deleteCopies(now.getGuild(), ticketOf(before, cafe), before);

        assertThat(cafe.person("Jeanne").canSee(place.name())).isTrue();
    }

    private static void goesAndComesBack(Guild server, Cafe cafe) {
        Task<GuildAvailableEvent> back =
                server.getJDA()
                        .listenOnce(GuildAvailableEvent.class)
                        .timeout(Duration.ofSeconds(10))
                        .subscribe(event -> {});
        cafe.sandbox().gateway().guildAvailable(server.getIdLong(), false);
        cafe.sandbox().gateway().guildAvailable(server.getIdLong(), true);
        back.get();
        cafe.settle();
    }

    private static TextChannel channel(Cafe cafe, Place place) {
        JDA jda = cafe.host().jda();
        return requireNonNull(jda.getTextChannelById(place.channelId()));
    }

    private static Ticket ticketOf(TextChannel channel, Cafe cafe) {
        Who jeanne = new Who(cafe.person("Jeanne").id(), "Jeanne");
        return new Ticket(
                new TicketNumber(1),
                TicketChannels.refIn(channel).orElseThrow(),
                Status.OPEN,
                channel.getGuild().getIdLong(),
                jeanne,
                Locale.FRENCH,
                cafe.now(),
                jeanne,
                new Report("Bip", null),
                null,
                channel.getIdLong(),
                null,
                null,
                false,
                null);
    }
}
