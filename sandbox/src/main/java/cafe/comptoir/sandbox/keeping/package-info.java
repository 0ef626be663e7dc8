/**
 * Keeps a world in a folder between starts: a journal of records in JSON, and the bytes of attachments as files by
 * their hash. Written beside the world's life, by a thread of its own, so that acting never waits for a disk.
 */
@NullMarked
package cafe.comptoir.sandbox.keeping;

import org.jspecify.annotations.NullMarked;
