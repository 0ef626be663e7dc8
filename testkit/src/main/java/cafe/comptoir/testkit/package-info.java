/** TODO. */
@NullMarked
package cafe.comptoir.testkit;

import org.jspecify.annotations.NullMarked;
