/**
 * The proof that nothing was changed: a Merkle tree over the blocks (RFC 6962), kept as tiles and
 * closed by signed checkpoints in the formats of C2SP (tlog-tiles, tlog-checkpoint, signed-note).
 */
@NullMarked
package cafe.comptoir.sshsecurity.proof;

import org.jspecify.annotations.NullMarked;
