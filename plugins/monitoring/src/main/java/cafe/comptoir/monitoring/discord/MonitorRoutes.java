package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.config.Config;
import cafe.comptoir.api.interaction.Access;
import cafe.comptoir.api.interaction.Ack;
import cafe.comptoir.api.interaction.AutocompleteContext;
import cafe.comptoir.api.interaction.Option;
import cafe.comptoir.api.interaction.SlashCommand;
import cafe.comptoir.api.interaction.SlashContext;
import cafe.comptoir.api.people.ServerKind;
import cafe.comptoir.api.plugin.Registrar;
import cafe.comptoir.api.plugin.SlashRoutes;
import cafe.comptoir.monitoring.MonitoringConfig;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.check.CheckConfig;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;

/** The command {@code /monitor}, and everything else that people can press. */
public final class MonitorRoutes {

    static final String CHECK = "check";
    static final String GROUP = "group";
    private static final String PERIOD = "period";

    private static final Option ONE_CHECK = Option.string(CHECK).completed();
    private static final Option ONE_GROUP = Option.string(GROUP).completed();

    private static final SlashCommand MONITOR =
            SlashCommand.of("monitor", ServerKind.COMPANY)
                    .sub("status", ONE_GROUP)
                    .sub("details", ONE_CHECK.mandatory())
                    .sub("chart", ONE_CHECK.mandatory(), period())
                    .sub("flows", period())
                    .sub(
                            "silence",
                            Option.string(QuietRoutes.LENGTH).mandatory(),
                            Option.string(QuietRoutes.REASON)
                                    .between(1, QuietRoutes.LONGEST_REASON)
                                    .mandatory(),
                            ONE_CHECK,
                            ONE_GROUP)
                    .sub(
                            "maintenance",
                            Option.string(QuietRoutes.LENGTH).mandatory(),
                            Option.string(QuietRoutes.REASON)
                                    .between(1, QuietRoutes.LONGEST_REASON)
                                    .mandatory(),
                            ONE_CHECK,
                            ONE_GROUP,
                            Option.string(QuietRoutes.FROM))
                    .sub("resume", ONE_CHECK, ONE_GROUP);

    private final AlertMessages messages;
    private final AlertCalls calls;
    private final AlertRoutes alerts;
    private final QuietRoutes quiet;
    private final StatusRoute status;
    private final FlowRoute flows;
    private final Details details;
    private final Pictures pictures;
    private final Board board;
    private final Config<MonitoringConfig> config;

    @Inject
    MonitorRoutes(
            AlertMessages messages,
            AlertCalls calls,
            AlertRoutes alerts,
            QuietRoutes quiet,
            StatusRoute status,
            FlowRoute flows,
            Details details,
            Pictures pictures,
            Board board,
            Config<MonitoringConfig> config) {
        this.messages = messages;
        this.calls = calls;
        this.alerts = alerts;
        this.quiet = quiet;
        this.status = status;
        this.flows = flows;
        this.details = details;
        this.pictures = pictures;
        this.board = board;
        this.config = config;
    }

    /** Registers everything that is seen on Discord. */
    public void register(Registrar on) {
        Access viewers = Access.of(() -> config.get().viewers());
        Access engineers = Access.of(() -> config.get().engineers());
        SlashRoutes monitor = on.slash(MONITOR);
        monitor.sub("status", Ack.EPHEMERAL, viewers, status::show);
        monitor.sub("details", Ack.EPHEMERAL, viewers, this::details);
        monitor.sub("chart", Ack.EPHEMERAL, viewers, this::chart);
        monitor.sub("flows", Ack.EPHEMERAL, viewers, flows::show);
        monitor.sub("silence", Ack.EPHEMERAL, engineers, quiet::silence);
        monitor.sub("maintenance", Ack.EPHEMERAL, engineers, quiet::maintenance);
        monitor.sub("resume", Ack.EPHEMERAL, engineers, quiet::resume);
        monitor.complete(CHECK, viewers, this::proposeChecks);
        monitor.complete(GROUP, viewers, this::proposeGroups);
        messages.register(on);
        calls.register(on);
        alerts.register(on, engineers, viewers);
    }

    /** Returns the period that was asked for, or a day. */
    static Duration period(SlashContext context) {
        return switch (context.string(PERIOD).orElse("day")) {
            case "hour" -> Duration.ofHours(1);
            case "week" -> Duration.ofDays(7);
            case "month" -> Duration.ofDays(30);
            case "year" -> Duration.ofDays(365);
            default -> Duration.ofDays(1);
        };
    }

    private static Option period() {
        return Option.string(PERIOD).oneOf("hour", "day", "week", "month", "year");
    }

    private void details(SlashContext context) {
        check(context).ifPresent(check -> context.reply(details.message(context.texts(), check)));
    }

    private void chart(SlashContext context) {
        check(context)
                .ifPresent(check -> {
                    byte[] picture =
                            pictures.history(
                                    context.texts(),
                                    check.name(),
                                    check.type().isTimed(),
                                    period(context));
                    context.reply(
                            new MessageCreateBuilder()
                                    .addFiles(FileUpload.fromData(picture, AlertCard.PICTURE))
                                    .build());
                });
    }

    /** Returns the check that was named; where there is none of that name, says so. */
    private Optional<CheckConfig> check(SlashContext context) {
        String name = context.string(CHECK).orElse("");
        Optional<CheckConfig> check = board.plan().find(name);
        if (check.isEmpty()) {
            context.reply(context.texts().get("check.unknown", Wording.line(name)));
        }
        return check;
    }

    private void proposeChecks(AutocompleteContext context) {
        propose(context, board.plan().checks().stream().map(CheckConfig::name));
    }

    private void proposeGroups(AutocompleteContext context) {
        propose(context, board.plan().checks().stream().map(CheckConfig::group).distinct());
    }

    private static void propose(AutocompleteContext context, Stream<String> names) {
        String typed = context.typed().toLowerCase(Locale.ROOT);
        List<Choice> choices =
                names.filter(name -> !name.isBlank())
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains(typed))
                        .map(name -> new Choice(name, name))
                        .toList();
        context.suggest(choices);
    }
}
