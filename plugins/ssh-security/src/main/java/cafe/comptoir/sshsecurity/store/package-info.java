/**
 * The storage engine: records become blocks, blocks become frames of append-only segments, and an
 * append is acknowledged when its frames are on the disk. {@link
 * cafe.comptoir.sshsecurity.store.VaultStore} is the way in; nothing here knows SSH or Discord.
 */
@NullMarked
package cafe.comptoir.sshsecurity.store;

import org.jspecify.annotations.NullMarked;
