/**
 * The chapter of the tour on a machine that fails: the alert, the customers who are told of it, and the ticket
 * of one who asks all the same.
 */
@NullMarked
package cafe.comptoir.monitoring.tour;

import org.jspecify.annotations.NullMarked;
