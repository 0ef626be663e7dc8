package cafe.comptoir.sandbox.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.Test;

/** Messages that are passed on. */
class JdaForwardTest extends JdaCase {

    @Test
    void forwardedMessageShowsWhatTheOriginalSaidThen() {
        TextChannel help = cafe.getTextChannelById(PUBLIC.channel("aide"));
        Message original =
                general.sendMessage("Fermé le **25**")
                        .addFiles(FileUpload.fromData("plan".getBytes(UTF_8), "plan.txt"))
                        .complete();

        Message passedOn = original.forwardTo(help).complete();
        original.editMessage("Ouvert").complete();

        Message read = help.retrieveMessageById(passedOn.getId()).complete();
        assertThat(read.getContentRaw()).isEmpty();
        assertThat(read.getMessageReference().getType())
                .isEqualTo(MessageReference.MessageReferenceType.FORWARD);
        MessageSnapshot snapshot = read.getMessageSnapshots().getFirst();
        assertThat(snapshot.getContentRaw()).isEqualTo("Fermé le **25**");
        assertThat(snapshot.getAttachments())
                .extracting(Message.Attachment::getFileName)
                .containsExactly("plan.txt");
        person("jeanne").in("aide").sees("Fermé le 25");
        person("jeanne").in("aide").sees("plan.txt");
    }

    @Test
    void forwardOfAForwardPassesTheFirstOneOn() {
        TextChannel help = cafe.getTextChannelById(PUBLIC.channel("aide"));
        Message once = general.sendMessage("Bonjour").complete().forwardTo(help).complete();

        Message twice = once.forwardTo(general).complete();

        assertThat(twice.getMessageSnapshots().getFirst().getContentRaw()).isEqualTo("Bonjour");
    }

    @Test
    void messageOfAHiddenChannelIsNotPassedOn() {
        long board = CafeIds.CAFE.company().channel("direction");
        long said = person("claire").in("direction").writes("Entre nous").id();

        assertThat(
                        errorOf(
                                general.sendMessage("")
                                        .setMessageReference(
                                                MessageReference.MessageReferenceType.FORWARD,
                                                CafeIds.CAFE.company().id(),
                                                board,
                                                said)))
                .isEqualTo(50001);
    }
}
