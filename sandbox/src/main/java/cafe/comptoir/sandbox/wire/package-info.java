/**
 * The world as Discord writes it: JSON of API version 10, the same for gateway, REST and pages. Nothing here decides
 * anything; what a person may see is asked of the world before.
 */
@NullMarked
package cafe.comptoir.sandbox.wire;

import org.jspecify.annotations.NullMarked;
