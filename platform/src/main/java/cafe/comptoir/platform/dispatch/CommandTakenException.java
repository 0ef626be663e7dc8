package cafe.comptoir.platform.dispatch;

import cafe.comptoir.platform.i18n.Explained;
import cafe.comptoir.platform.i18n.Reason;

/** A plugin has a command that another one, which is open, has already. */
public final class CommandTakenException extends IllegalStateException implements Explained {

    private final transient Reason reason;

    CommandTakenException(String plugin, RouteKey command, String owner) {
        this(
                Reason.of(
                        "same-command",
                        plugin,
                        command.kind() == RouteKind.SLASH ? "/" + command.name() : command.name(),
                        owner));
    }

    private CommandTakenException(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
