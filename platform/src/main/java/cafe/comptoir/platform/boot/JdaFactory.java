package cafe.comptoir.platform.boot;

import cafe.comptoir.api.config.Secret;
import cafe.comptoir.platform.dispatch.QuietRest;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;

/** Builds JDA as the host needs it: few caches, no pool for events, the host's own listeners. */
final class JdaFactory {

    private static final EnumSet<CacheFlag> CACHED =
            EnumSet.of(CacheFlag.MEMBER_OVERRIDES, CacheFlag.ROLE_TAGS, CacheFlag.FORUM_TAGS);

    private final DiscordAddress address;
    private final Consumer<JDABuilder> lastHand;

    JdaFactory(DiscordAddress address, Consumer<JDABuilder> lastHand) {
        this.address = address;
        this.lastHand = lastHand;
    }

    /**
     * Connects; Discord is not ready on return.
     *
     * @param gateway where to, if not to Discord's own
     */
    JDA connect(
            Secret token,
            Collection<GatewayIntent> intents,
            Optional<String> gateway,
            QuietRest rest,
            GatewayPool pool,
            Object... listeners) {
        boolean members = intents.contains(GatewayIntent.GUILD_MEMBERS);
        JDABuilder builder =
                JDABuilder.create(token.reveal(), intents)
                        .disableCache(EnumSet.complementOf(CACHED))
                        .enableCache(CACHED)
                        .setMemberCachePolicy(
                                members ? MemberCachePolicy.ALL : MemberCachePolicy.DEFAULT)
                        .setChunkingFilter(members ? ChunkingFilter.ALL : ChunkingFilter.NONE)
                        .setRestConfig(
                                new RestConfig()
                                        .setBaseUrl(address.api())
                                        .setRateLimiterFactory(rest::limiter))
                        .setSessionController(Gateway.at(gateway))
                        .setGatewayPool(pool, true)
                        .setCallbackPool(rest.callbacks(), true)
                        .setEnableShutdownHook(false)
                        .addEventListeners(listeners);
        lastHand.accept(builder);
        return builder.build();
    }
}
