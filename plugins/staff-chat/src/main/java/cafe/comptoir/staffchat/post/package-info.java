/**
 * Messages of ours that are on Discord once and show what the database says: sent, edited, looked for
 * after a crash, sent anew where somebody deleted them; and what stands in the way of that, in words.
 */
@NullMarked
package cafe.comptoir.staffchat.post;

import org.jspecify.annotations.NullMarked;
