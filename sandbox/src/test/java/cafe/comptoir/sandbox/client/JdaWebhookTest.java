package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.dv8tion.jda.api.entities.Icon;
import net.dv8tion.jda.api.entities.IncomingWebhookClient;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Webhook;
import net.dv8tion.jda.api.entities.WebhookClient;
import net.dv8tion.jda.api.entities.WebhookType;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import org.junit.jupiter.api.Test;

/** Webhooks and followed announcements. */
class JdaWebhookTest extends JdaCase {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

    @Test
    void webhookIsMadeListedChangedAndRemoved() {
        Webhook made = general.createWebhook("Caisse").setAvatar(Icon.from(PICTURE)).complete();
        assertThat(arrived()).contains("WEBHOOKS_UPDATE");

        var welcome = cafe.getTextChannelById(PUBLIC.channel("accueil"));
        made.getManager().setName("Imprimante").setChannel(welcome).complete();

        assertThat(general.retrieveWebhooks().complete()).isEmpty();
        assertThat(welcome.retrieveWebhooks().complete())
                .extracting(Webhook::getName)
                .containsExactly("Imprimante");
        assertThat(cafe.retrieveWebhooks().complete()).hasSize(1);
        Webhook read = client.jda().retrieveWebhookById(made.getId()).complete();
        assertThat(read.getToken()).isEqualTo(made.getToken());
        assertThat(read.getDefaultUser().getAvatarId()).hasSize(32);
        made.delete(made.getToken()).complete();
        assertThat(errorOf(client.jda().retrieveWebhookById(made.getId()))).isEqualTo(10015);
    }

    @Test
    void webhookWritesUnderItsOwnNameOrAnother() {
        Webhook made = general.createWebhook("Caisse").complete();
        IncomingWebhookClient caisse = WebhookClient.createClient(client.jda(), made.getUrl());

        Message first = caisse.sendMessage("Ticket 12 payé").complete();
        caisse.sendMessage("Ticket 13 payé").setUsername("Caisse 2").complete();

        List<MessageReceivedEvent> heard = told(MessageReceivedEvent.class);
        assertThat(heard).allMatch(MessageReceivedEvent::isWebhookMessage);
        assertThat(heard)
                .extracting(event -> event.getAuthor().getName())
                .containsExactly("Caisse", "Caisse 2");
        assertThat(person("paul").in("general").sees("Ticket 13").author()).isEqualTo("Caisse 2");
        caisse.editMessageById(first.getId(), "Ticket 12 remboursé").complete();
        assertThat(caisse.retrieveMessageById(first.getId()).complete().getContentRaw())
                .isEqualTo("Ticket 12 remboursé");
        person("paul").in("general").replies("remboursé", "Merci");
        caisse.deleteMessageById(first.getId()).complete();
        assertThat(errorOf(caisse.retrieveMessageById(first.getId()))).isEqualTo(10008);
        assertThat(
                        errorOf(
                                WebhookClient.createClient(client.jda(), made.getId(), "faux")
                                        .sendMessage("x")))
                .isEqualTo(50027);
    }

    @Test
    void publishedAnnouncementReachesWhoFollows() {
        long target = IDS.company().channel("général");
        var company = client.jda().getTextChannelById(target);

        Webhook.WebhookReference followed = news.follow(company).complete();
        Message announced = news.sendMessage("Fermé lundi").complete();
        announced.crosspost().complete();

        Message copy = told(MessageReceivedEvent.class).getLast().getMessage();
        assertThat(copy.getChannelIdLong()).isEqualTo(target);
        assertThat(copy.getFlags()).contains(Message.MessageFlag.IS_CROSSPOST);
        assertThat(copy.getMessageReference().getMessageId()).isEqualTo(announced.getId());
        assertThat(copy.getAuthor().getId()).isEqualTo(followed.getId());
        assertThat(company.retrieveWebhooks().complete().getFirst().getType())
                .isEqualTo(WebhookType.FOLLOWER);
        person("hugo").in("company/général").sees("Fermé lundi");
    }
}
