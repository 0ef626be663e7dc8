/**
 * The host's numbers and those of plugins, in one registry.
 */
@NullMarked
package cafe.comptoir.platform.observe;

import org.jspecify.annotations.NullMarked;
