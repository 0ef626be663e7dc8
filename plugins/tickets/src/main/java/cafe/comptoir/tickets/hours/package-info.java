/**
 * When the café is open: the week as written in the YAML file, and answers to "are we open?" and
 * "when do we open?" in words.
 */
@NullMarked
package cafe.comptoir.tickets.hours;

import org.jspecify.annotations.NullMarked;
