/**
 * Reads a plugin's French and English texts from inside its JAR, without Java's resource-bundle cache,
 * which would keep the plugin's class loader alive.
 */
@NullMarked
package cafe.comptoir.platform.i18n;

import org.jspecify.annotations.NullMarked;
