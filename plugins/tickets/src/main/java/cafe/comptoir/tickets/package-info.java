/**
 * Tickets: customers report problems in a private channel, employees answer them, and the
 * conversation is kept. Here the plugin is put together: what it answers to, what is built, what can
 * be set; each of the rooms below does one part of it.
 */
@NullMarked
package cafe.comptoir.tickets;

import org.jspecify.annotations.NullMarked;
