/** TODO. */
@NullMarked
package cafe.comptoir.tickets;

import org.jspecify.annotations.NullMarked;
