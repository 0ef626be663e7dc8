/**
 * The directory of the staff: what each knows, as they say themselves and as an engineer has
 * confirmed, and who is the right one for a piece of work now.
 */
@NullMarked
package cafe.comptoir.staffchat.team;

import org.jspecify.annotations.NullMarked;
