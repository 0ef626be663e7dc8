/**
 * The way into the host: {@link cafe.comptoir.platform.boot.Host} starts and ends it, {@link
 * cafe.comptoir.platform.boot.Check} reads a home folder without starting anything. The only package of
 * the host that other modules use.
 */
@NullMarked
package cafe.comptoir.platform.boot;

import org.jspecify.annotations.NullMarked;
