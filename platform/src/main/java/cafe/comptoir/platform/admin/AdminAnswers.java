package cafe.comptoir.platform.admin;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.observe.Health;
import cafe.comptoir.platform.lifecycle.PluginState;
import cafe.comptoir.platform.lifecycle.PluginStatus;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.TimeFormat;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What admins are answered, in words that need no knowledge of the host. */
final class AdminAnswers {

    private final Texts texts;

    AdminAnswers(Texts texts) {
        this.texts = texts;
    }

    MessageCreateData plugins(List<PluginStatus> plugins) {
        String lines = plugins.stream().map(this::line).collect(Collectors.joining("\n"));
        return card(
                texts.get("plugins.title"), plugins.isEmpty() ? texts.get("plugins.none") : lines);
    }

    MessageCreateData plugin(PluginStatus plugin) {
        return card("", line(plugin));
    }

    MessageCreateData unknown(String id, List<PluginStatus> known) {
        String names =
                known.stream()
                        .map(plugin -> plugin.name(texts.locale()))
                        .collect(Collectors.joining(", "));
        return card("", texts.get("plugin.unknown", id, names.isEmpty() ? "–" : names));
    }

    MessageCreateData host(HostStatus host) {
        String ping =
                host.gatewayPing().isNegative()
                        ? "–"
                        : texts.get("status.millis", host.gatewayPing().toMillis());
        String settings = host.settings().in(texts.locale());
        return new MessageCreateBuilder()
                .setEmbeds(
                        new EmbedBuilder()
                                .setTitle(texts.get("status.title"))
                                .setDescription(
                                        settings.isEmpty() ? null : shortened("🟠 " + settings))
                                .addField(
                                        texts.get("status.since"),
                                        TimeFormat.RELATIVE.format(host.since()),
                                        true)
                                .addField(texts.get("status.ping"), ping, true)
                                .addField(
                                        texts.get("status.memory"),
                                        texts.get("status.megabytes", host.memory()),
                                        true)
                                .addField(
                                        texts.get("status.servers"),
                                        String.join("\n", host.servers()),
                                        true)
                                .addField(
                                        texts.get("status.interactions"),
                                        texts.get(
                                                "status.counts",
                                                host.interactions(),
                                                host.failed(),
                                                host.running()),
                                        true)
                                .build())
                .build();
    }

    private MessageCreateData card(String title, String text) {
        EmbedBuilder embed = new EmbedBuilder().setDescription(shortened(text));
        if (!title.isEmpty()) {
            embed.setTitle(title);
        }
        return new MessageCreateBuilder().setEmbeds(embed.build()).build();
    }

    private String line(PluginStatus plugin) {
        String head =
                "%s %s · %s"
                        .formatted(
                                sign(plugin),
                                "**%s** %s"
                                        .formatted(plugin.name(texts.locale()), plugin.version())
                                        .strip(),
                                texts.get("state." + state(plugin)));
        String why = why(plugin);
        return why.isEmpty() ? head : head + "\n> " + why.replace("\n", "\n> ");
    }

    private String why(PluginStatus plugin) {
        String health =
                switch (plugin.health()) {
                    case Health.Up _ -> "";
                    case Health.Degraded(String reason) -> reason;
                    case Health.Down(String reason) -> reason;
                };
        String reason = plugin.reason().in(texts.locale());
        // What the host itself says of a plugin's health is among its reasons, in this language.
        if (plugin.reason().toString().contains(health)) {
            return reason;
        }
        return reason.isEmpty() ? health : reason + "\n" + health;
    }

    private static String state(PluginStatus plugin) {
        if (plugin.state() != PluginState.RUNNING) {
            return plugin.state().name();
        }
        return switch (plugin.health()) {
            case Health.Up _ -> "RUNNING";
            case Health.Degraded _ -> "DEGRADED";
            case Health.Down _ -> "DOWN";
        };
    }

    private static String sign(PluginStatus plugin) {
        return switch (state(plugin)) {
            case "RUNNING" -> "🟢";
            case "DEGRADED", "WAITING" -> "🟠";
            case "DISABLED" -> "⚪";
            default -> "🔴";
        };
    }

    /** Discord's limit for an embed's text. */
    private static String shortened(String text) {
        int limit = MessageEmbed.DESCRIPTION_MAX_LENGTH;
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }
}
