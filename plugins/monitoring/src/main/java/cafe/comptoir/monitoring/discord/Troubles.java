package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Messages;
import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.api.observe.Health;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.intake.Intake;
import cafe.comptoir.monitoring.vault.VaultFeed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What keeps the monitoring itself from doing its part, in words for the staff. */
public final class Troubles {

    private final Intake intake;
    private final Board board;
    private final Messages messages;

    @Inject
    Troubles(Intake intake, Board board, Messages messages) {
        this.intake = intake;
        this.board = board;
        this.messages = messages;
    }

    /** Returns how the plugin is doing. */
    public Health health() {
        Texts texts = messages.cafe();
        List<String> troubles = ofIntake(texts);
        long unknown =
                board.plan().checks().stream()
                        .filter(check -> board.state(check.name()).unknown().isPresent())
                        .count();
        if (unknown > 0) {
            troubles.add(texts.get("trouble.unknown", unknown));
        }
        return troubles.isEmpty()
                ? new Health.Up()
                : new Health.Degraded(String.join(" ", troubles));
    }

    /** Returns what is wrong with ports and vault, one sentence each. */
    List<String> ofIntake(Texts texts) {
        List<String> troubles = new ArrayList<>();
        for (Intake.Closed closed : intake.closedDoors()) {
            troubles.add(
                    texts.get(
                            "trouble.port",
                            texts.get("door." + FlowRoute.door(closed.door())),
                            closed.address(),
                            texts.get("closed." + closed.why(), closed.detail())));
        }
        intake.feed()
                .filter(_ -> !intake.addresses().isEmpty())
                .flatMap(VaultFeed.Status::trouble)
                .ifPresent(why -> troubles.add(texts.get("trouble.vault." + why)));
        return troubles;
    }
}
