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
import java.util.Optional;

/** What keeps the monitoring itself from doing its part, in words for the staff. */
public final class Troubles {

    private final Intake intake;
    private final Board board;
    private final Place place;
    private final Messages messages;

    @Inject
    Troubles(Intake intake, Board board, Place place, Messages messages) {
        this.intake = intake;
        this.board = board;
        this.place = place;
        this.messages = messages;
    }

    /** Returns how the plugin is doing. */
    public Health health() {
        Texts texts = messages.cafe();
        List<String> troubles = new ArrayList<>(ofIntake(texts));
        place.trouble(texts).ifPresent(troubles::addFirst);
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

    /** Returns what keeps alerts from being seen. */
    Optional<String> ofAlerts(Texts texts) {
        return place.trouble(texts);
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
