/**
 * What can be done with tickets. Each use case is one class with one way in, whoever asks by whatever
 * button, command, menu or timer: it checks the right to, decides in one transaction, enqueues what
 * Discord has to be told, and says how it came out.
 */
@NullMarked
package cafe.comptoir.tickets.desk;

import org.jspecify.annotations.NullMarked;
