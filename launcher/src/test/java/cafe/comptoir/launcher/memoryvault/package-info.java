/**
 * A plugin of the tests: a vault that keeps to memory. It is packed into a JAR and dropped in the place
 * of the real one.
 */
@NullMarked
package cafe.comptoir.launcher.memoryvault;

import org.jspecify.annotations.NullMarked;
