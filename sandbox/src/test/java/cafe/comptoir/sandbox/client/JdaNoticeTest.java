package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.sandbox.script.ScriptFailure;
import java.util.List;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import org.junit.jupiter.api.Test;

/** What Discord itself says in channels when somebody has done something. */
class JdaNoticeTest extends JdaCase {
    @Test
    void newcomerIsAnnouncedInTheSystemChannel() {
        allowBot(Permission.MANAGE_GUILD);
        cafe.getManager().setSystemChannel(general).complete();

        person("Léo").inServer("public").leaves().joins("public");

        assertThat(kinds()).containsExactly(MessageType.GUILD_MEMBER_JOIN);
        assertThat(told(MessageReceivedEvent.class).getFirst().getAuthor().getName())
                .isEqualTo("leo");
        assertThat(person("Paul").in("general").messages().getFirst().text()).isEqualTo("👋");
    }

    @Test
    void serverWithoutSystemChannelStaysSilent() {
        person("Léo").inServer("public").leaves().joins("public");

        assertThat(kinds()).isEmpty();
    }

    @Test
    void threadSaysWhoWasBroughtInAndWhatItIsCalledNow() {
        ThreadChannel thread = general.createThreadChannel("Tournoi", true).complete();

        thread.addThreadMemberById(IDS.person("tom")).complete();
        thread.addThreadMemberById(IDS.person("tom")).complete();
        thread.getManager().setName("Tournoi de mai").complete();

        assertThat(kinds())
                .containsExactly(MessageType.RECIPIENT_ADD, MessageType.CHANNEL_NAME_CHANGE);
        assertThat(person("Tom").in("Tournoi de mai").messages())
                .extracting(seen -> seen.text())
                .containsExactly("@Tom", "Tournoi de mai");
    }

    @Test
    void channelSaysWhoseAnnouncementsItTakes() {
        news.follow(general).complete();

        assertThat(kinds()).containsExactly(MessageType.CHANNEL_FOLLOW_ADD);
        assertThat(person("Paul").in("general").messages().getFirst().text())
                .isEqualTo("Cybercafé Le Comptoir #annonces");
    }

    @Test
    void botLeavesAServerForGood() {
        cafe.leave().complete();

        assertThat(told(GuildLeaveEvent.class)).hasSize(1);
        assertThat(client.jda().getGuildById(PUBLIC.id())).isNull();
        assertThat(sandbox.world().rosters().list(PUBLIC.id(), "comptoir", 0, 5).members())
                .isEmpty();
    }

    @Test
    void slowModeHoldsForPeopleAndNotForTheBot() {
        general.getManager().setSlowmode(30).complete();
        Place paul = person("Paul").in("general");
        paul.writes("Bonjour");

        assertThatThrownBy(() -> paul.writes("Encore moi"))
                .isInstanceOf(ScriptFailure.class)
                .hasMessageContaining("Slow mode is on here; wait");
        person("Claire").in("public/general").writes("Bonjour");
        person("Claire").in("public/general").writes("Encore moi");
        general.sendMessage("1").complete();
        general.sendMessage("2").complete();
    }

    private List<MessageType> kinds() {
        return told(MessageReceivedEvent.class).stream()
                .map(event -> event.getMessage().getType())
                .toList();
    }
}
