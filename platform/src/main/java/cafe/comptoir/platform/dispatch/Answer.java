package cafe.comptoir.platform.dispatch;

import java.time.Duration;

/**
 * How one interaction is acknowledged and answered. Methods of this interface are the host's; they
 * never block, and may be called by any thread at any time.
 */
interface Answer {

    /** Returns how long the plugin has before {@link #late} is to be called. */
    Duration patience(DispatchLimits limits);

    /** Does what is declared for a plugin that has not answered in time. */
    void late();

    /** Says something in the plugin's place. */
    void say(HostText text, Object... arguments);

    /** Makes sure that there is an answer, now that the handler has returned. */
    void finish();

    /** Returns whether the host's words were the answer. */
    boolean byHost();
}
