/** TODO. */
@NullMarked
package cafe.comptoir.sandbox;

import org.jspecify.annotations.NullMarked;
