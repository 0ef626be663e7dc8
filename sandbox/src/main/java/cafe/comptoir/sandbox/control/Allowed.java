package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.model.Channel;
import cafe.comptoir.sandbox.model.ChannelType;
import cafe.comptoir.sandbox.model.Permission;
import cafe.comptoir.sandbox.model.PermissionSet;
import cafe.comptoir.sandbox.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person may do, as far as a client offers it only to those who may. */
final class Allowed {
    private Allowed() {}

    static ObjectNode onServer(PermissionSet has) {
        return Json.object()
                .put("manageServer", has.has(Permission.MANAGE_GUILD))
                .put("manageChannels", has.has(Permission.MANAGE_CHANNELS))
                .put("manageRoles", has.has(Permission.MANAGE_ROLES))
                .put("manageEvents", has.has(Permission.MANAGE_EVENTS))
                .put("createEvents", has.has(Permission.CREATE_EVENTS))
                .put("invite", has.has(Permission.CREATE_INSTANT_INVITE))
                .put("kick", has.has(Permission.KICK_MEMBERS))
                .put("ban", has.has(Permission.BAN_MEMBERS));
    }

    /** Whether somebody can write there; a locked thread is open to those alone who look after threads. */
    static boolean write(Channel channel, PermissionSet has) {
        boolean locked = channel.threadInfo().filter(thread -> thread.locked()).isPresent();
        return channel.type().holdsMessages()
                && has.has(sending(channel))
                && (!locked || has.has(Permission.MANAGE_THREADS));
    }

    static ObjectNode in(Channel channel, PermissionSet has) {
        ObjectNode can = Json.object();
        if (channel.type() == ChannelType.CATEGORY) {
            return can.put("manage", has.has(Permission.MANAGE_CHANNELS));
        }
        boolean writes = write(channel, has);
        boolean posts = channel.type() == ChannelType.FORUM && has.has(Permission.SEND_MESSAGES);
        can.put("attach", (writes || posts) && has.has(Permission.ATTACH_FILES));
        if (!channel.isThread() && !channel.isDm()) {
            can.put("createThreads", posts || startsThreads(channel, has));
            can.put("manage", has.has(Permission.MANAGE_CHANNELS));
        }
        if (!channel.isDm()) {
            can.put("manageThreads", has.has(Permission.MANAGE_THREADS));
        }
        if (channel.type().holdsMessages()) {
            boolean reads = has.has(Permission.READ_MESSAGE_HISTORY);
            can.put("addReactions", reads && has.has(Permission.ADD_REACTIONS));
            can.put("poll", writes && has.has(Permission.SEND_POLLS));
            can.put("pin", has.has(Permission.PIN_MESSAGES));
            can.put("mentionEveryone", has.has(Permission.MENTION_EVERYONE));
        }
        return can;
    }

    private static boolean startsThreads(Channel channel, PermissionSet has) {
        return channel.type().holdsMessages() && has.has(Permission.CREATE_PUBLIC_THREADS);
    }

    private static Permission sending(Channel channel) {
        return channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
    }
}
