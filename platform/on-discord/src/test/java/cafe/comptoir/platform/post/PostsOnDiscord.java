package cafe.comptoir.platform.post;

import cafe.comptoir.platform.storage.Databases;
import cafe.comptoir.platform.storage.PluginStore;
import cafe.comptoir.sandbox.CafeIds;
import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import cafe.comptoir.sandbox.script.Place;
import java.nio.file.Path;
import java.time.Clock;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** A plugin's messages through an unmodified JDA, on a local Discord and a real file. */
final class PostsOnDiscord implements AutoCloseable {

    final Sandbox discord = Sandbox.start(SandboxOptions.cafe());
    final PluginStore store;
    final DurablePosts posts;
    private final Databases databases;
    private final JDA jda;

    PostsOnDiscord(Path root) throws InterruptedException {
        databases = new Databases(root.resolve("data"));
        store = databases.open("shop", ClassLoader.getPlatformClassLoader());
        jda = connect().awaitReady();
        posts = new DurablePosts(store, jda, Clock.systemUTC());
    }

    TextChannel channel(String name) {
        TextChannel channel = jda.getTextChannelById(CafeIds.CAFE.company().channel(name));
        if (channel == null) {
            throw new AssertionError("no channel " + name);
        }
        return channel;
    }

    /** Returns what the boss sees in a channel. */
    Place seen(String channel) {
        return discord.script().person("Claire").in(channel);
    }

    /** Leaves what a crash leaves between Discord's doing and our noting it. */
    void dieBeforeNoting(String key) {
        store.write(tx ->
                tx.execute(
                        "UPDATE comptoir_post SET message = NULL, shown = NULL WHERE key = ?",
                        key));
    }

    long calls(String method, String route) {
        return discord.recorder().calls(method, route).size();
    }

    @Override
    public void close() {
        jda.shutdownNow();
        databases.close();
        discord.close();
    }

    private JDA connect() {
        return JDABuilder.createLight(discord.token(), GatewayIntent.GUILD_MESSAGES)
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
                .setSessionController(new Local(discord.gatewayUrl()))
                .build();
    }

    /** Sends JDA to the local gateway. */
    private static final class Local extends SessionControllerAdapter {

        private final String gateway;

        Local(String gateway) {
            this.gateway = gateway;
        }

        @Override
        public String getGateway() {
            return gateway;
        }
    }
}
