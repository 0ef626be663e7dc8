package cafe.comptoir.platform.boot;

import cafe.comptoir.platform.i18n.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.requests.GatewayIntent;

/**
 * The bot as Discord's developer portal knows it.
 *
 * @param flags which privileged intents are switched on, empty where Discord does not say
 */
record Application(String id, Optional<Long> flags) {

    /** What a privileged intent is called in the portal, and its two flags: verified bots or not. */
    private record Privileged(String name, long flags) {}

    private static final Map<GatewayIntent, Privileged> PRIVILEGED =
            Map.of(
                    GatewayIntent.GUILD_PRESENCES,
                    new Privileged("Presence Intent", 1L << 12 | 1L << 13),
                    GatewayIntent.GUILD_MEMBERS,
                    new Privileged("Server Members Intent", 1L << 14 | 1L << 15),
                    GatewayIntent.MESSAGE_CONTENT,
                    new Privileged("Message Content Intent", 1L << 18 | 1L << 19));

    /** Returns what to do about wanted intents that are switched off; empty if nothing. */
    Optional<Reason> switchedOff(Collection<GatewayIntent> wanted) {
        if (flags.isEmpty()) {
            return Optional.empty();
        }
        List<GatewayIntent> off =
                wanted.stream()
                        .filter(PRIVILEGED::containsKey)
                        .filter(intent -> (flags.get() & flagsOf(intent)) == 0)
                        .sorted()
                        .toList();
        return off.isEmpty() ? Optional.empty() : Optional.of(advice(off));
    }

    /** Returns what to do when Discord refuses privileged intents without saying which. */
    Reason allSuspect(Collection<GatewayIntent> wanted) {
        return advice(wanted.stream().filter(PRIVILEGED::containsKey).sorted().toList());
    }

    private Reason advice(List<GatewayIntent> off) {
        return Reason.of(
                "intents-off",
                join(off.stream().map(GatewayIntent::name).toList()),
                join(off.stream().map(Application::nameOf).toList()),
                id);
    }

    private static String nameOf(GatewayIntent intent) {
        Privileged privileged = PRIVILEGED.get(intent);
        return privileged == null ? intent.name() : "\"" + privileged.name() + "\"";
    }

    private static long flagsOf(GatewayIntent intent) {
        Privileged privileged = PRIVILEGED.get(intent);
        return privileged == null ? 0 : privileged.flags();
    }

    private static String join(List<String> words) {
        return String.join(", ", words);
    }
}
