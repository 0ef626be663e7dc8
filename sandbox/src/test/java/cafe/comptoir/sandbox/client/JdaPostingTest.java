package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.script.Seen;
import java.time.Duration;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.messages.MessagePoll;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.poll.MessagePollVoteAddEvent;
import net.dv8tion.jda.api.events.message.poll.MessagePollVoteRemoveEvent;
import net.dv8tion.jda.api.utils.messages.MessagePollBuilder;
import org.junit.jupiter.api.Test;

/** Pins, published announcements and polls, by the bot and by people. */
class JdaPostingTest extends JdaCase {

    @Test
    void pinnedMessageIsListedAndSaid() {
        Message message = general.sendMessage("Le wifi : comptoir-invites").complete();

        message.pin().complete();

        assertThat(arrived()).contains("CHANNEL_PINS_UPDATE");
        Message notice = told(MessageReceivedEvent.class).getLast().getMessage();
        assertThat(notice.getType()).isEqualTo(MessageType.CHANNEL_PINNED_ADD);
        assertThat(notice.getMessageReference().getMessageId()).isEqualTo(message.getId());
        assertThat(general.retrieveMessageById(message.getId()).complete().isPinned()).isTrue();
        assertThat(general.retrievePinnedMessages().complete()).hasSize(1);
        message.unpin().complete();
        assertThat(general.retrievePinnedMessages().complete()).isEmpty();
        assertThat(errorOf(general.pinMessageById(notice.getId()))).isEqualTo(50021);
    }

    @Test
    void peoplePinWhereTheyMay() {
        person("paul").in("general").writes("Tournoi samedi");

        person("claire").in("public/general").pins("Tournoi");

        assertThat(general.retrievePinnedMessages().complete()).hasSize(1);
        person("paul").in("general").sees("📌");
        person("claire").in("public/general").unpins("Tournoi");
        assertThat(general.retrievePinnedMessages().complete()).isEmpty();
        assertThatThrownBy(() -> person("paul").in("general").pins("Tournoi"))
                .hasMessageContaining("Missing Permissions");
    }

    @Test
    void announcementIsPublishedOnce() {
        Message message = news.sendMessage("Fermé lundi").complete();

        assertThat(message.crosspost().complete().getFlags())
                .contains(Message.MessageFlag.CROSSPOSTED);

        assertThat(told(MessageUpdateEvent.class)).hasSize(1);
        assertThat(errorOf(message.crosspost())).isEqualTo(40033);
    }

    @Test
    void onlyAnnouncementsArePublished() {
        person("manon").in("public/annonces").writes("Nouveaux écrans");
        person("manon").in("public/annonces").publishes("Nouveaux écrans");

        assertThat(told(MessageUpdateEvent.class).getLast().getMessage().getFlags())
                .contains(Message.MessageFlag.CROSSPOSTED);
        person("paul").in("general").writes("Coucou");
        assertThatThrownBy(() -> person("paul").in("general").publishes("Coucou"))
                .hasMessageContaining("channel type");
    }

    @Test
    void pollIsVotedOnAndEnded() {
        Message asked =
                general.sendMessagePoll(
                                new MessagePollBuilder("Quel jeu ?")
                                        .addAnswer("Échecs")
                                        .addAnswer("Go")
                                        .setDuration(Duration.ofHours(2))
                                        .build())
                        .complete();

        person("paul").in("general").votes("Quel jeu", "Go");
        person("tom").in("general").votes("Quel jeu", "Échecs");
        person("tom").in("general").votes("Quel jeu", "Go");

        assertThat(told(MessagePollVoteAddEvent.class)).hasSize(3);
        assertThat(told(MessagePollVoteRemoveEvent.class)).hasSize(1);
        assertThat(asked.retrievePollVoters(2).complete())
                .extracting(user -> user.getIdLong())
                .containsExactlyInAnyOrder(IDS.person("paul"), IDS.person("tom"));
        MessagePoll ended = asked.endPoll().complete().getPoll();
        assertThat(ended.isFinalizedVotes()).isTrue();
        assertThat(ended.getAnswers().getLast().getVotes()).isEqualTo(2);
        Message result = told(MessageReceivedEvent.class).getLast().getMessage();
        assertThat(result.getType()).isEqualTo(MessageType.POLL_RESULT);
        person("paul").in("general").sees("📊 Quel jeu ?\nGo");
        assertThatThrownBy(() -> person("paul").in("general").votes("○ Go", "Échecs"))
                .hasMessageContaining("Poll expired");
        assertThat(errorOf(asked.endPoll())).isEqualTo(520001);
    }

    @Test
    void pollsAreTheirAuthorsOwn() {
        Message plain = general.sendMessage("Pas un sondage").complete();
        Seen asked =
                person("paul")
                        .in("general")
                        .posting()
                        .asks(
                                new cafe.comptoir.sandbox.model.NewPoll(
                                        "Pizza ?",
                                        java.util.List.of(
                                                new cafe.comptoir.sandbox.model.NewPoll.Choice(
                                                        "Oui", "🍕")),
                                        1,
                                        false));

        Message message = general.retrieveMessageById(asked.id()).complete();
        assertThat(message.getPoll().getAnswers().getFirst().getEmoji().getName()).isEqualTo("🍕");
        assertThat(errorOf(general.endPollById(asked.id()))).isEqualTo(50013);
        assertThat(errorOf(general.endPollById(plain.getId()))).isEqualTo(520006);
        assertThatThrownBy(() -> person("paul").in("general").votes("Pizza", "Peut-être"))
                .hasMessageContaining("no answer [Peut-être]");
    }
}
