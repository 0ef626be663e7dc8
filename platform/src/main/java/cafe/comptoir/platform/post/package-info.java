/** Keeps plugins' messages on Discord as they should be: once each, and showing what is so now. */
@NullMarked
package cafe.comptoir.platform.post;

import org.jspecify.annotations.NullMarked;
