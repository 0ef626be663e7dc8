/**
 * The tickets as people meet them on Discord: panel, form, channel, card, answers. Routes translate an
 * act into a use case of the desk and its outcome into words; jobs bring what was decided to Discord,
 * each finding out first what is there already.
 */
@NullMarked
package cafe.comptoir.tickets.discord;

import org.jspecify.annotations.NullMarked;
