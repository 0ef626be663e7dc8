package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.PermissionNames;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.post.Quote;
import jakarta.inject.Inject;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.jspecify.annotations.Nullable;

/** Puts into words what an admin has to mend on Discord, and where. */
final class WhatToMend {

    private final JDA jda;
    private final Messages messages;

    @Inject
    WhatToMend(JDA jda, Messages messages) {
        this.jda = jda;
        this.messages = messages;
    }

    /** Returns what to mend after a failure, in the café's language; empty where people cannot. */
    Optional<String> after(RuntimeException failure) {
        return switch (failure) {
            case InsufficientPermissionException missing -> Optional.of(lacking(missing));
            case ErrorResponseException refused -> refused(refused.getErrorResponse());
            default -> Optional.empty();
        };
    }

    /** A right that the bot's role has may be taken from it in one channel or category alone. */
    private String lacking(InsufficientPermissionException missing) {
        Texts texts = messages.cafe();
        Guild server = missing.getGuild(jda);
        if (server == null) {
            return texts.get("trouble.access");
        }
        GuildChannel channel = missing.getChannel(jda);
        Member bot = server.getSelfMember();
        Permission needed =
                channel == null || bot.hasPermission(channel, Permission.VIEW_CHANNEL)
                        ? missing.getPermission()
                        : Permission.VIEW_CHANNEL;
        String name = PermissionNames.in(texts.locale(), needed);
        String where = Quote.line(server.getName(), 100);
        return channel == null || !bot.hasPermission(needed)
                ? texts.get("trouble.permission", name, where)
                : texts.get(
                        "trouble.permission.channel",
                        name,
                        where,
                        Quote.line(channel.getName(), 100));
    }

    private Optional<String> refused(@Nullable ErrorResponse response) {
        Texts texts = messages.cafe();
        return switch (response) {
            case MISSING_PERMISSIONS, MISSING_ACCESS -> Optional.of(texts.get("trouble.access"));
            case MAX_CHANNELS -> Optional.of(texts.get("trouble.channels"));
            case null, default -> Optional.empty();
        };
    }
}
