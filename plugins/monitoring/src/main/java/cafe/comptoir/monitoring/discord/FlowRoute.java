package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.monitoring.intake.Intake;
import cafe.comptoir.monitoring.intake.IntakeCounts;
import cafe.comptoir.monitoring.intake.Tally;
import cafe.comptoir.monitoring.store.VolumeStore.Volume;
import jakarta.inject.Inject;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** {@code /monitor flows}: who uses the network most, who logs most, and what came in. */
final class FlowRoute {

    private static final int MOST = 10;

    private final Intake intake;
    private final Tally tally;
    private final Pictures pictures;
    private final Troubles troubles;

    @Inject
    FlowRoute(Intake intake, Tally tally, Pictures pictures, Troubles troubles) {
        this.intake = intake;
        this.tally = tally;
        this.pictures = pictures;
        this.troubles = troubles;
    }

    void show(SlashContext context) {
        Texts texts = context.texts();
        Duration back = MonitorRoutes.period(context);
        String period = Wording.period(texts, back);
        MessageCreateBuilder message = new MessageCreateBuilder();
        EmbedBuilder summary =
                new EmbedBuilder()
                        .setTitle(texts.get("flows.title"))
                        .setDescription(summary(texts));
        message.addEmbeds(summary.build());
        picture(texts, message, Tally.Kind.FLOW, "flux", back, period);
        picture(texts, message, Tally.Kind.LOG, "journaux", back, period);
        context.reply(message.build());
    }

    private void picture(
            Texts texts,
            MessageCreateBuilder message,
            Tally.Kind kind,
            String file,
            Duration back,
            String period) {
        List<Volume> top =
                tally.top(kind, back, MOST).stream().map(it -> named(texts, it)).toList();
        if (top.isEmpty()) {
            return;
        }
        String key = "flows.top." + kind.name().toLowerCase(Locale.ROOT);
        byte[] png = pictures.volumes(texts, top);
        message.addFiles(FileUpload.fromData(png, file + ".png"));
        message.addEmbeds(
                new EmbedBuilder()
                        .setTitle(texts.get(key, period))
                        .setDescription(texts.get("chart.bytes"))
                        .setImage("attachment://" + file + ".png")
                        .build());
    }

    private static Volume named(Texts texts, Volume volume) {
        return volume.subject().equals(Tally.OTHERS)
                ? new Volume(
                        volume.slot(), texts.get("flows.others"), volume.count(), volume.bytes())
                : volume;
    }

    private String summary(Texts texts) {
        IntakeCounts.Snapshot counts = intake.counts();
        String listening =
                intake.addresses().entrySet().stream()
                        .map(entry ->
                                texts.get(
                                        "flows.door",
                                        texts.get("door." + door(entry.getKey())),
                                        address(entry.getValue())))
                        .collect(Collectors.joining("\n"));
        String vault =
                intake.feed()
                        .map(status ->
                                texts.get(
                                        "flows.vault",
                                        status.sent(),
                                        Wording.bytes(texts, (double) status.waitingBytes()),
                                        status.lost()))
                        .orElse("");
        String wrong = String.join("\n", troubles.ofIntake(texts));
        return String.join("\n\n", List.of(listening, received(texts, counts), vault, wrong))
                .strip();
    }

    private static String received(Texts texts, IntakeCounts.Snapshot counts) {
        if (counts.lines() + counts.packets() == 0) {
            return texts.get("flows.nothing");
        }
        String received =
                texts.get("flows.lines", counts.lines(), counts.malformedLines())
                        + "\n"
                        + texts.get("flows.flows", counts.flows(), counts.packets());
        long missing =
                counts.lostFlows()
                        + counts.lostPackets()
                        + counts.untemplatedSets()
                        + counts.malformedPackets();
        return missing == 0
                ? received
                : received
                        + "\n"
                        + texts.get(
                                "flows.lost",
                                counts.lostFlows(),
                                counts.lostPackets(),
                                counts.untemplatedSets(),
                                counts.malformedPackets());
    }

    private static String address(InetSocketAddress at) {
        return at.getAddress().getHostAddress() + ":" + at.getPort();
    }

    static String door(Intake.Door door) {
        return door.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
