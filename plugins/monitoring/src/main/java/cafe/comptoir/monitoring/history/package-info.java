/**
 * How checks went over time: short memory for the picture in an alert, rollups for weeks and years.
 */
@NullMarked
package cafe.comptoir.monitoring.history;

import org.jspecify.annotations.NullMarked;
