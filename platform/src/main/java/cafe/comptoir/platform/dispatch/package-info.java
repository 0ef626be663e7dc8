/**
 * The way of an interaction or event from JDA to a plugin's handler and back: the host's only JDA
 * listener, a gate per plugin, lanes that keep order, one acknowledgement per interaction, and the
 * ledger that says what became of each.
 */
@NullMarked
package cafe.comptoir.platform.dispatch;

import org.jspecify.annotations.NullMarked;
