/** TODO. */
@NullMarked
package cafe.comptoir.tickets.tour;

import org.jspecify.annotations.NullMarked;
