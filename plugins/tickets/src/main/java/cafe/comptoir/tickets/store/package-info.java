/**
 * The tickets' rows. Each class holds the SQL of one table or two, works in the caller's transaction,
 * and decides nothing beyond what one statement can decide without a race.
 */
@NullMarked
package cafe.comptoir.tickets.store;

import org.jspecify.annotations.NullMarked;
