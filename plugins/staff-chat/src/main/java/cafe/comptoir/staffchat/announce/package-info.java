/**
 * Announcements: written in a form, looked at before anybody else sees them, posted now or later, read
 * with a click, called to mind once, changed and withdrawn.
 */
@NullMarked
package cafe.comptoir.staffchat.announce;

import org.jspecify.annotations.NullMarked;
