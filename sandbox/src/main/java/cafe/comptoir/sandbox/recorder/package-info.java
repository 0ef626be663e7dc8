/** What clients asked and what they were told, in order, for tests, scripts and the tour to read. */
@NullMarked
package cafe.comptoir.sandbox.recorder;

import org.jspecify.annotations.NullMarked;
