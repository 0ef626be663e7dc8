package cafe.comptoir.platform.dispatch;

import java.util.Locale;

/** What the host itself says to people. */
enum HostText {
    SWITCHED_OFF,
    BUSY,
    TRY_AGAIN,
    FAILED,
    YOU_WROTE,
    ROLE_NEEDED,
    ONE_ROLE_NEEDED,
    NOBODY,
    ELSEWHERE,
    ELSEWHERE_ONE_OF,
    OTHER_SERVER,
    NOT_OURS,
    DONE;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
