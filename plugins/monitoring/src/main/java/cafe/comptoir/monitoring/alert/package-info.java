/**
 * When a check becomes an alert and when it is over: a pure state machine, and the board that keeps the
 * states in the database and tells Discord through jobs.
 */
@NullMarked
package cafe.comptoir.monitoring.alert;

import org.jspecify.annotations.NullMarked;
