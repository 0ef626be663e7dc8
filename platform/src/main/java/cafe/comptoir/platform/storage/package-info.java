/**
 * Where plugins keep rows and files: one SQLite file a plugin, one writer at a time, migrated before
 * the plugin is built; one folder a plugin; one host a home folder.
 */
@NullMarked
package cafe.comptoir.platform.storage;

import org.jspecify.annotations.NullMarked;
