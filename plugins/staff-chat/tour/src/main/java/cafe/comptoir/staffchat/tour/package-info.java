/**
 * The chapter of the tour on the staff among themselves: a shift from its beginning to the hand-over, and an
 * announcement from the form to who has read it.
 */
@NullMarked
package cafe.comptoir.staffchat.tour;

import org.jspecify.annotations.NullMarked;
