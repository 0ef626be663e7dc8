package cafe.comptoir.testkit;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.job.JobContext;
import cafe.comptoir.api.job.Jobs;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.storage.PluginDatabase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The smallest plugin that uses commands, events, rows, jobs and settings. */
final class BellPlugin implements BotPlugin {

    private final JDA jda;
    private final PluginDatabase database;
    private final Jobs jobs;
    private final Clock clock;
    private final Config<BellConfig> config;

    @Inject
    BellPlugin(
            JDA jda, PluginDatabase database, Jobs jobs, Clock clock, Config<BellConfig> config) {
        this.jda = jda;
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public void register(Registrar on) {
        on.slash(SlashCommand.of("bell", ServerKind.COMPANY).sub("ring").sub("later"))
                .sub("ring", Ack.PUBLIC, this::ring)
                .sub("later", Ack.EPHEMERAL, this::ringLater);
        on.job("sound", this::sound);
        on.event(MessageReceivedEvent.class, this::answer);
    }

    private void ring(SlashContext context) {
        int count =
                database.write(tx -> {
                    tx.execute("INSERT INTO ring (person) VALUES (?)", context.person().name());
                    return tx.createQuery("SELECT count(*) FROM ring").mapTo(Integer.class).one();
                });
        context.reply(context.texts().get("rung", context.person().name(), count));
    }

    private void ringLater(SlashContext context) {
        database.write(tx -> {
            jobs.at(
                    tx,
                    "sound",
                    "ring",
                    clock.instant().plus(Duration.ofHours(1)),
                    DataObject.empty().put("channel", context.channel().getIdLong()));
            return null;
        });
        context.reply(context.texts().get("promised"));
    }

    private void sound(JobContext job) {
        TextChannel channel = jda.getTextChannelById(job.data().getLong("channel"));
        if (channel != null) {
            channel.sendMessage(config.get().sound()).complete();
        }
    }

    private void answer(MessageReceivedEvent event) {
        if (event.getMessage().getContentRaw().equals("toc toc")) {
            event.getChannel().sendMessage("entrez").complete();
        }
    }
}
