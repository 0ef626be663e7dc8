/**
 * What people meet of the vault on Discord: {@code /vault}, the question whether a new key gets in, and
 * word of trouble. No line of any log ever goes there.
 */
@NullMarked
package cafe.comptoir.sshsecurity.discord;

import org.jspecify.annotations.NullMarked;
