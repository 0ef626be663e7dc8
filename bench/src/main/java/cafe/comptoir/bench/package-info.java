/** TODO. */
@NullMarked
package cafe.comptoir.bench;

import org.jspecify.annotations.NullMarked;
