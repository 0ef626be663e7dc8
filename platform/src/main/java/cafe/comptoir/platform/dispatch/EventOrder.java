package cafe.comptoir.platform.dispatch;

import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.channel.GenericChannelEvent;
import net.dv8tion.jda.api.events.emoji.GenericEmojiEvent;
import net.dv8tion.jda.api.events.guild.GenericGuildEvent;
import net.dv8tion.jda.api.events.message.GenericMessageEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.role.GenericRoleEvent;
import net.dv8tion.jda.api.events.thread.GenericThreadEvent;
import net.dv8tion.jda.api.events.user.UserTypingEvent;

/** Which events must be heard one after the other. */
final class EventOrder {

    private static final Long OVERALL = 0L;

    private EventOrder() {}

    /** Returns the id of the channel that an event is about, else of the server, else 0. */
    static Long of(GenericEvent event) {
        return switch (event) {
            case GenericMessageEvent message -> message.getChannel().getIdLong();
            case MessageBulkDeleteEvent deleted -> deleted.getChannel().getIdLong();
            case GenericChannelEvent channel -> channel.getChannel().getIdLong();
            case GenericThreadEvent thread -> thread.getThread().getIdLong();
            case UserTypingEvent typing -> typing.getChannel().getIdLong();
            case GenericGuildEvent server -> server.getGuild().getIdLong();
            case GenericRoleEvent role -> role.getGuild().getIdLong();
            case GenericEmojiEvent emoji -> emoji.getGuild().getIdLong();
            default -> OVERALL;
        };
    }
}
