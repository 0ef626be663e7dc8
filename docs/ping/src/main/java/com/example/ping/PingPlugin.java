package com.example.ping;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.job.JobAbandoned;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import com.google.inject.Inject;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/** Answers {@code /ping}, counts, and tells each channel's total when nobody plays any more. */
public final class PingPlugin implements BotPlugin {

    private static final SlashCommand PING =
            SlashCommand.of("ping", ServerKind.COMPANY, ServerKind.PUBLIC);

    private final Pings pings;
    private final Config<PingConfig> config;
    private final Messages messages;
    private final JDA jda;

    @Inject
    PingPlugin(Pings pings, Config<PingConfig> config, Messages messages, JDA jda) {
        this.pings = pings;
        this.config = config;
        this.messages = messages;
        this.jda = jda;
    }

    @Override
    public void register(Registrar on) {
        Access players = Access.of(() -> config.get().players());
        on.slash(PING).handle(Ack.EPHEMERAL, players, this::ping);
        on.job(Pings.SUMMARY, this::tellTotal);
    }

    private void ping(SlashContext ping) {
        long total = pings.add(ping.channel().getIdLong(), ping.person().id());
        ping.reply(ping.texts().get("pong", total));
    }

    private void tellTotal(JobContext job) throws JobAbandoned {
        long id = job.data().getLong("channel");
        MessageChannel channel = jda.getChannelById(MessageChannel.class, id);
        if (channel == null) {
            throw new JobAbandoned("channel %d is gone".formatted(id));
        }
        channel.sendMessage(messages.cafe().get("summary", pings.total(id))).complete();
    }
}
