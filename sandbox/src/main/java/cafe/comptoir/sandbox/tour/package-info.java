/**
 * The café's story, a chapter for each plugin: scripted people play it against a running host, and it
 * is told step by step. Chapters are found with {@link java.util.ServiceLoader}; whoever plays them
 * gives them a {@link cafe.comptoir.sandbox.tour.Story}.
 */
@NullMarked
package cafe.comptoir.sandbox.tour;

import org.jspecify.annotations.NullMarked;
