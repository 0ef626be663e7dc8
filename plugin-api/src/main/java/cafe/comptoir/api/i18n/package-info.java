/**
 * Texts in French and English, from bundles inside the plugin's JAR.
 */
@NullMarked
package cafe.comptoir.api.i18n;

import org.jspecify.annotations.NullMarked;
