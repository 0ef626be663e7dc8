/**
 * The SSH server, on Apache MINA SSHD: algorithms, keys, limits and channels. The only package that knows
 * MINA; what is done over a channel is in {@code session}.
 */
@NullMarked
package cafe.comptoir.sshsecurity.ssh;

import org.jspecify.annotations.NullMarked;
