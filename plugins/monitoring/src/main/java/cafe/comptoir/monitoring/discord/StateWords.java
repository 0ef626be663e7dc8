package cafe.comptoir.monitoring.discord;

import cafe.comptoir.api.i18n.Texts;
import cafe.comptoir.monitoring.alert.Board;
import cafe.comptoir.monitoring.alert.CheckState;
import cafe.comptoir.monitoring.alert.Phase;
import cafe.comptoir.monitoring.alert.QuietTimes;
import cafe.comptoir.monitoring.check.CheckConfig;
import cafe.comptoir.monitoring.check.Fault;
import jakarta.inject.Inject;

/** How it is said where a check stands. */
final class StateWords {

    private final Board board;
    private final QuietTimes quiet;

    @Inject
    StateWords(Board board, QuietTimes quiet) {
        this.board = board;
        this.quiet = quiet;
    }

    /** Returns a sign that is seen at a glance. */
    String icon(CheckConfig check) {
        CheckState state = board.state(check.name());
        if (quiet.now(check).isPresent()) {
            return "🔕";
        }
        if (!state.isOpen() && state.unknown().isPresent()) {
            return "❔";
        }
        if (!state.isOpen() && state.withheld().isPresent()) {
            return "⏸️";
        }
        return switch (state.phase()) {
            case Phase.Ok _, Phase.Resolved _ ->
                    board.lastTry(check.name()).isPresent() ? "🟢" : "⚪";
            case Phase.Pending _ -> "🟡";
            case Phase.Firing _ -> "🔴";
            case Phase.Acknowledged _ -> "🔵";
        };
    }

    /** Returns one sentence. */
    String sentence(Texts texts, CheckConfig check) {
        CheckState state = board.state(check.name());
        if (!state.isOpen() && state.unknown().isPresent()) {
            return texts.get("state.unknown", state.unknown().get().text(texts));
        }
        if (!state.isOpen() && state.withheld().isPresent()) {
            return texts.get("state.withheld", Wording.line(state.withheld().get()));
        }
        String fault = state.fault().map((Fault it) -> it.text(texts)).orElse("");
        return switch (state.phase()) {
            case Phase.Ok _, Phase.Resolved _ ->
                    texts.get(board.lastTry(check.name()).isPresent() ? "state.ok" : "state.new");
            case Phase.Pending pending -> texts.get("state.pending", fault, pending.failures());
            case Phase.Firing firing ->
                    texts.get("state.firing", fault, Wording.distance(firing.since()));
            case Phase.Acknowledged taken ->
                    texts.get(
                            "state.acknowledged",
                            fault,
                            Wording.distance(taken.since()),
                            Wording.line(taken.taker().name()));
        };
    }
}
