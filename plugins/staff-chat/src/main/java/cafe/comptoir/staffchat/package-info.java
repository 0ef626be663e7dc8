/**
 * The employees among themselves: who is on duty, who knows what, announcements and who has read them.
 * Here the plugin is put together; each of the rooms below does one part of it.
 */
@NullMarked
package cafe.comptoir.staffchat;

import org.jspecify.annotations.NullMarked;
