/**
 * The page under {@code /ui/}: both servers as a chosen person sees them, live, usable by mouse and keyboard. Static
 * files that stand on the control API and ask nobody else for anything.
 */
@NullMarked
package cafe.comptoir.sandbox.ui;

import org.jspecify.annotations.NullMarked;
