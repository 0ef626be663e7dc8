package cafe.comptoir.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.model.Attachment;
import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.recorder.RestCall;
import cafe.comptoir.sandbox.script.Actor;
import cafe.comptoir.sandbox.script.Control;
import cafe.comptoir.sandbox.script.Form;
import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** What the people of the tickets' stories do again and again. */
final class TicketSteps {

    static final String CREATE_CHANNEL = "guilds/{guild_id}/channels";
    static final String SEND_MESSAGE = "channels/{channel_id}/messages";

    private final Cafe cafe;

    TicketSteps(Cafe cafe) {
        this.cafe = cafe;
    }

    /** Fills in the form without sending it. */
    Form fillsIn(String person, String problem) {
        return cafe.person(person).in("aide").uses("/ticket open").fills("problem", problem);
    }

    /** Opens a ticket and returns its channel as the customer sees it. */
    Place opens(String person, String problem) {
        fillsIn(person, problem).submits().sees("ticket n°");
        cafe.settle();
        return channelOf(person);
    }

    /** Returns the newest ticket channel that somebody sees. */
    Place channelOf(String person) {
        return cafe.person(person).inChannelStartingWith("ticket-");
    }

    /** Has the bot say something with the buttons that a welcome had before only the closing one. */
    void standOldButtonsIn(Place channel) {
        TextChannel there = cafe.host().jda().getTextChannelById(channel.channelId());
        assertThat(there).isNotNull();
        there.sendMessage("Bonjour Jeanne, merci de nous avoir écrit.")
                .setComponents(
                        ActionRow.of(
                                Button.danger("tickets:close:1", "Fermer le ticket"),
                                Button.primary("tickets:take:1", "Prendre en charge"),
                                Button.secondary("tickets:note:1", "Note privée")))
                .complete();
        cafe.settle();
    }

    /** Closes a ticket from its channel, and waits until all that follows is done. */
    void closes(Place channel) {
        channel.clicks("Fermer le ticket").clicks("Oui, fermer");
        cafe.settle();
    }

    Actor employee() {
        return cafe.person("Hugo");
    }

    Place cards() {
        return employee().in("tickets");
    }

    /** Returns what the newest card offers to do, from left to right. */
    List<String> acts() {
        return cards().messages().stream()
                .filter(message -> !message.ephemeral())
                .reduce((_, last) -> last)
                .orElseThrow()
                .controls()
                .stream()
                .map(Control::label)
                .toList();
    }

    Place archive() {
        return employee().in("archives");
    }

    /** Returns the channels whose names start so, on the public server, whoever sees them. */
    List<Channel> channels(String prefix) {
        long server = CafeIds.CAFE.publicServer().id();
        return cafe.sandbox().world().directory().channelsOf(server).stream()
                .filter(channel -> channel.type() != ChannelType.CATEGORY)
                .filter(channel -> channel.name().toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList();
    }

    List<RestCall> callsSince(long number) {
        return cafe.sandbox().recorder().callsAfter(number);
    }

    static String text(Attachment file) {
        return new String(file.content().toByteArray(), StandardCharsets.UTF_8);
    }
}
