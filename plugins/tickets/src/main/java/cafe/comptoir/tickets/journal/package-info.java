/**
 * The journal: what is said in tickets' channels, kept as it is said, with edits, deletions and the
 * bytes of files, because Discord keeps none of these. A sweep through the history at the end adds
 * what was said while the host was down.
 */
@NullMarked
package cafe.comptoir.tickets.journal;

import org.jspecify.annotations.NullMarked;
