/**
 * What a plugin keeps: rows in a database of its own, and files in a folder of its own.
 */
@NullMarked
package cafe.comptoir.api.storage;

import org.jspecify.annotations.NullMarked;
