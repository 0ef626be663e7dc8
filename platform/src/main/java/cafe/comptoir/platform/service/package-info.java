/**
 * What plugins offer each other: found by type, taken back when the provider stops.
 */
@NullMarked
package cafe.comptoir.platform.service;

import org.jspecify.annotations.NullMarked;
