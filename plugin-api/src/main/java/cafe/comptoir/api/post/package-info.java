/**
 * Messages that are on Discord once and show what is so now: cards, rosters, announcements. The host
 * remembers where each is, so that neither a crash nor a restart sends it twice or leaves it stale.
 */
@NullMarked
package cafe.comptoir.api.post;

import org.jspecify.annotations.NullMarked;
