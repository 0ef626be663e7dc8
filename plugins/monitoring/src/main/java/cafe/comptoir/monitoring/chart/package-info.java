/**
 * Pictures that a person understands, drawn without a screen and with a font of our own.
 */
@NullMarked
package cafe.comptoir.monitoring.chart;

import org.jspecify.annotations.NullMarked;
