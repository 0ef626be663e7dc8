/** TODO. */
@NullMarked
package cafe.comptoir.api;

import org.jspecify.annotations.NullMarked;
