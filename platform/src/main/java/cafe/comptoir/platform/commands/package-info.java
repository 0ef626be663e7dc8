/**
 * The commands that Discord shows: built from a plugin's registrations and texts in French and English,
 * compared with what each server has, and sent only where they differ.
 */
@NullMarked
package cafe.comptoir.platform.commands;

import org.jspecify.annotations.NullMarked;
