/**
 * From a JAR in the inbox to classes: watches the drop folder, reads and judges {@code plugin.yml},
 * keeps private copies, and gives each plugin a class loader that sees the contract and nothing else of
 * the host's.
 */
@NullMarked
package cafe.comptoir.platform.loader;

import org.jspecify.annotations.NullMarked;
