/**
 * The control API under {@code /_control}: plays the people of the local Discord from any language, over HTTP and
 * JSON. It only translates: what is done and seen is {@link cafe.comptoir.sandbox.script}'s, with every person's own
 * permissions. Documented in {@code docs/sandbox.md}.
 */
@NullMarked
package cafe.comptoir.sandbox.control;

import org.jspecify.annotations.NullMarked;
