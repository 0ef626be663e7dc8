package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.comptoir.sandbox.script.Place;
import java.util.List;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.ThreadMember;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.channel.update.ChannelUpdateArchivedEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.thread.member.ThreadMemberJoinEvent;
import org.junit.jupiter.api.Test;

/** Threads in full: who is in them, those put away, and those that people start. */
class JdaThreadTest extends JdaCase {

    @Test
    void archivedThreadsAreListedByWhoMaySeeThem() {
        ThreadChannel open = general.createThreadChannel("Recettes").complete();
        ThreadChannel hidden = general.createThreadChannel("Surprise", true).complete();
        open.getManager().setArchived(true).complete();
        hidden.getManager().setArchived(true).complete();

        assertThat(general.retrieveArchivedPublicThreadChannels().complete())
                .extracting(ThreadChannel::getName)
                .containsExactly("Recettes");
        assertThat(general.retrieveArchivedPrivateThreadChannels().complete())
                .extracting(ThreadChannel::getName)
                .containsExactly("Surprise");
        assertThat(general.retrieveArchivedPrivateJoinedThreadChannels().complete())
                .extracting(ThreadChannel::getName)
                .containsExactly("Surprise");
    }

    @Test
    void archivedThreadsComeInPages() {
        for (int i = 0; i < 5; i++) {
            general.createThreadChannel("Fil " + i)
                    .complete()
                    .getManager()
                    .setArchived(true)
                    .complete();
        }

        assertThat(
                        general.retrieveArchivedPublicThreadChannels()
                                .cache(false)
                                .limit(2)
                                .takeAsync(5)
                                .join())
                .extracting(ThreadChannel::getName)
                .containsExactly("Fil 4", "Fil 3", "Fil 2", "Fil 1", "Fil 0");
    }

    @Test
    void membersOfAThreadAreReadWithWhoTheyAre() {
        ThreadChannel thread = general.createThreadChannel("Tournoi").complete();
        Member tom = cafe.retrieveMemberById(IDS.person("tom")).complete();
        thread.addThreadMember(tom).complete();

        assertThat(thread.retrieveThreadMembers().complete())
                .extracting(ThreadMember::getIdLong)
                .containsExactlyInAnyOrder(IDS.bot(), tom.getIdLong());
        assertThat(thread.retrieveThreadMember(tom).complete().getMember()).isEqualTo(tom);
        assertThat(errorOf(thread.retrieveThreadMemberById(IDS.person("paul")))).isEqualTo(10007);
    }

    @Test
    void peopleStartThreadsAndWriteForumPosts() {
        person("paul").in("general").writes("Qui joue samedi ?");

        Place thread = person("jeanne").in("general").startsThreadOn("samedi", "Samedi");
        thread.writes("Moi !");
        person("tom").in("Samedi").writes("Me too");
        Place post = person("jeanne").in("questions").posts("Lenteur", "Tout est lent", "réseau");

        assertThat(told(ChannelCreateEvent.class))
                .extracting(event -> event.getChannel().getName())
                .containsExactly("Samedi", "Lenteur");
        assertThat(told(ThreadMemberJoinEvent.class))
                .extracting(ThreadMemberJoinEvent::getThreadMemberIdLong)
                .contains(IDS.person("tom"));
        assertThat(
                        cafe.getThreadChannelById(post.channelId())
                                .getAppliedTags()
                                .getFirst()
                                .getName())
                .isEqualTo("réseau");
        assertThatThrownBy(() -> person("paul").in("questions").posts("A", "B", "chats"))
                .hasMessageContaining("no tag 'chats'");
        assertThatThrownBy(() -> person("paul").in("general").discussing().starts("Secret", true))
                .hasMessageContaining("Missing Permissions");
        thread.discussing().archives(true);
        assertThat(told(ChannelUpdateArchivedEvent.class)).hasSize(1);
        assertThatThrownBy(() -> person("paul").in("Lenteur").discussing().locks(true))
                .hasMessageContaining("Missing Permissions");
    }

    @Test
    void threadOnAMessageBeginsWithIt() {
        Message asked = general.sendMessage("Qui joue samedi ?").complete();

        ThreadChannel thread = asked.createThreadChannel("Samedi").complete();

        List<Message> all = thread.getHistoryFromBeginning(10).complete().getRetrievedHistory();
        assertThat(all).hasSize(1);
        Message first = all.getFirst();
        assertThat(first.getType()).isEqualTo(MessageType.THREAD_STARTER_MESSAGE);
        assertThat(first.getContentRaw()).isEmpty();
        assertThat(first.getReferencedMessage().getContentRaw()).isEqualTo("Qui joue samedi ?");
        assertThat(first.getMessageReference().getChannelIdLong()).isEqualTo(general.getIdLong());
        assertThat(told(MessageReceivedEvent.class))
                .extracting(event -> event.getMessage().getType())
                .containsExactly(MessageType.DEFAULT, MessageType.THREAD_STARTER_MESSAGE);
        person("paul").in("Samedi").sees("Qui joue samedi ?");
        // JDA counts what it hears on top of what it is told.
        assertThat(sandbox.world().directory().messageCount(thread.getIdLong())).isZero();
    }

    @Test
    void forumPostBeginsWithItsOwnWords() {
        Place post = person("jeanne").in("questions").posts("Lenteur", "Tout est lent");
        client.settle();

        ThreadChannel thread = client.jda().getThreadChannelById(post.channelId());
        assertThat(thread.getHistoryFromBeginning(10).complete().getRetrievedHistory())
                .extracting(Message::getType)
                .containsExactly(MessageType.DEFAULT);
    }

    @Test
    void whoLeavesAServerStaysInTheThreadsOfTheOther() {
        Place thread = person("hugo").in("company/général").startsThread("Rota");

        person("hugo").inServer("public").leaves();

        assertThat(sandbox.world().directory().threadMembers(thread.channelId()))
                .containsKey(IDS.person("hugo"));
    }

    @Test
    void forumCanDemandATag() {
        ForumChannel forum = cafe.getForumChannelById(PUBLIC.channel("questions"));
        forum.getManager().setTagRequired(true).complete();

        assertThatThrownBy(() -> person("paul").in("questions").posts("Vite", "À l'aide"))
                .hasMessageContaining("tag is required");
    }
}
