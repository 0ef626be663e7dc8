/**
 * What is checked and how: one probe a kind of check, a runner that spreads them evenly. A probe tells
 * apart that the target fails and that we cannot tell.
 */
@NullMarked
package cafe.comptoir.monitoring.check;

import org.jspecify.annotations.NullMarked;
