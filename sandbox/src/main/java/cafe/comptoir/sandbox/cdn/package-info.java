/** Attachments on their way down. */
@NullMarked
package cafe.comptoir.sandbox.cdn;

import org.jspecify.annotations.NullMarked;
