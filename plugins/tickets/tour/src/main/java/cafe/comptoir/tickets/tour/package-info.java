/**
 * The tickets' chapter of the tour: one ticket from the panel to the transcript, with everybody who
 * has to do with it and two who must not see anything of it.
 */
@NullMarked
package cafe.comptoir.tickets.tour;

import org.jspecify.annotations.NullMarked;
