package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.api.observe.Health;
import cafe.comptoir.platform.i18n.Reason;

/**
 * How a plugin is doing.
 *
 * @param reason what the host says about it, where the plugin itself could not
 */
record HealthReport(Health health, Reason reason) {

    static final HealthReport UP = told(new Health.Up());

    static HealthReport told(Health health) {
        return new HealthReport(health, Reason.none());
    }

    static HealthReport unknown(Reason reason) {
        return new HealthReport(new Health.Degraded(reason.toString()), reason);
    }
}
