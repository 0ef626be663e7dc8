package cafe.comptoir.platform.i18n;

import java.util.List;

/** Something that somebody wrote is refused; carries every reason. */
public final class RefusedException extends IllegalArgumentException implements Explained {

    private final transient List<Reason> reasons;

    public RefusedException(List<Reason> reasons) {
        super(Reason.lines(reasons).toString());
        this.reasons = List.copyOf(reasons);
    }

    public RefusedException(Reason reason) {
        this(List.of(reason));
    }

    public RefusedException(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reasons = List.of(reason);
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** Returns all reasons, one a line. */
    @Override
    public Reason reason() {
        return Reason.lines(reasons);
    }
}
