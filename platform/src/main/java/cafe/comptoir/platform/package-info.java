/** TODO. */
@NullMarked
package cafe.comptoir.platform;

import org.jspecify.annotations.NullMarked;
