/**
 * The local Discord's page and the four plugins as people use them: in Chromium, by clicking and typing, found
 * by role and name as a screen reader finds things. Takes the documents' pictures as well.
 */
@NullMarked
package cafe.comptoir.browser;

import org.jspecify.annotations.NullMarked;
