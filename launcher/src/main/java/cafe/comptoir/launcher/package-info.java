/** TODO. */
@NullMarked
package cafe.comptoir.launcher;

import org.jspecify.annotations.NullMarked;
