/**
 * What follows when a ticket is closed, in order, each step a durable job that finds out first what is
 * done already: nothing more is said, the conversation is kept, posted and handed over, and only then
 * the channel goes.
 */
@NullMarked
package cafe.comptoir.tickets.closing;

import org.jspecify.annotations.NullMarked;
