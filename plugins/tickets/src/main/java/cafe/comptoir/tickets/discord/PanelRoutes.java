package cafe.comptoir.tickets.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.PermissionNames;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.api.storage.PluginDatabase;
import cafe.comptoir.tickets.TicketsConfig;
import cafe.comptoir.tickets.store.PanelStore;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Publishing the panel, one a channel, and keeping it true when the settings change. */
final class PanelRoutes {

    private final PluginDatabase database;
    private final PanelStore panels;
    private final Panel panel;
    private final Config<TicketsConfig> config;
    private final JDA jda;

    @Inject
    PanelRoutes(
            PluginDatabase database,
            PanelStore panels,
            Panel panel,
            Config<TicketsConfig> config,
            JDA jda) {
        this.database = database;
        this.panels = panels;
        this.panel = panel;
        this.config = config;
        this.jda = jda;
    }

    void register(SlashRoutes ticket) {
        ticket.sub(
                "panel", Ack.EPHEMERAL, Access.of(() -> config.get().panelRoles()), this::publish);
    }

    private void publish(SlashContext context) {
        Texts texts = context.texts();
        Optional<MessageChannel> channel = chosen(context);
        if (channel.isEmpty()) {
            context.reply(texts.get("panel.no-messages"));
            return;
        }
        try {
            publish(channel.get());
            context.reply(texts.get("panel.done", "<#" + channel.get().getId() + ">"));
        } catch (InsufficientPermissionException e) {
            context.reply(
                    texts.get(
                            "panel.permission",
                            PermissionNames.in(texts.locale(), e.getPermission())));
        }
    }

    private static Optional<MessageChannel> chosen(SlashContext context) {
        return context.channel("channel")
                .<Optional<MessageChannel>>map(chosen ->
                        chosen instanceof GuildMessageChannel there
                                ? Optional.of(there)
                                : Optional.empty())
                .orElseGet(() -> Optional.of(context.channel()));
    }

    private void publish(MessageChannel channel) {
        MessageCreateData message = panel.message();
        Message sent = channel.sendMessage(message).complete();
        OptionalLong before =
                database.write(tx ->
                        panels.put(
                                tx,
                                new PanelStore.Panel(
                                        channel.getIdLong(), sent.getIdLong(), digest(message))));
        if (before.isPresent()) {
            try {
                channel.deleteMessageById(before.getAsLong()).complete();
            } catch (ErrorResponseException e) {
                requireUnknown(e);
            }
        }
    }

    /** Brings all panels to what they are to show now. */
    void refresh() {
        MessageCreateData message = panel.message();
        RuntimeException failure = null;
        for (PanelStore.Panel published : database.read(panels::all)) {
            try {
                refresh(published, message);
            } catch (RuntimeException e) {
                // Another channel's panel must not go on lying because of this one.
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void refresh(PanelStore.Panel published, MessageCreateData message) {
        MessageChannel channel = jda.getChannelById(GuildMessageChannel.class, published.channel());
        boolean there = channel != null && refreshed(channel, published, message);
        database.write(tx -> {
            if (there) {
                panels.put(
                        tx,
                        new PanelStore.Panel(
                                published.channel(), published.message(), digest(message)));
            } else {
                panels.remove(tx, published.channel());
            }
            return published;
        });
    }

    private static String digest(MessageCreateData message) {
        return Integer.toHexString(message.toData().toString().hashCode());
    }

    private static boolean refreshed(
            MessageChannel channel, PanelStore.Panel published, MessageCreateData message) {
        if (digest(message).equals(published.shown())) {
            return true;
        }
        try {
            channel.editMessageById(published.message(), MessageEditData.fromCreateData(message))
                    .complete();
            return true;
        } catch (ErrorResponseException e) {
            requireUnknown(e);
            return false;
        }
    }

    /** A panel that somebody has deleted is what they wanted. */
    private static void requireUnknown(ErrorResponseException failure) {
        if (failure.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
            throw failure;
        }
    }
}
