package cafe.comptoir.monitoring.alert;

/**
 * When an alert is given and when it is over.
 *
 * @param failures this many failures in a row give an alert
 * @param recoveries this many successes in a row end it
 * @param flapStart this many changes among the last {@link Recent#SIZE} results are flapping
 * @param flapStop down to this many, it has calmed down; less than {@code flapStart}
 */
public record Policy(int failures, int recoveries, int flapStart, int flapStop) {

    public Policy {
        if (failures < 1 || recoveries < 1 || flapStop >= flapStart) {
            throw new IllegalArgumentException("no such policy: " + failures + ", " + recoveries);
        }
    }
}
