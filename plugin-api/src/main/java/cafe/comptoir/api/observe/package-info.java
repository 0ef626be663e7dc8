/**
 * What a plugin tells about itself: its health and its numbers.
 */
@NullMarked
package cafe.comptoir.api.observe;

import org.jspecify.annotations.NullMarked;
