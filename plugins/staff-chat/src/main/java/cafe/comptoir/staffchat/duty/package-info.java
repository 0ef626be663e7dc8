/**
 * Being on duty: shifts and breaks, the roster that shows them, the Discord role of those at work, and
 * the notes that one shift leaves to the next.
 */
@NullMarked
package cafe.comptoir.staffchat.duty;

import org.jspecify.annotations.NullMarked;
