/**
 * Transcripts: the conversation as text, and as one HTML file that needs nothing else, reads well on a
 * phone and fits where Discord takes it. What people wrote is text there, whatever it looks like.
 */
@NullMarked
package cafe.comptoir.tickets.transcript;

import org.jspecify.annotations.NullMarked;
