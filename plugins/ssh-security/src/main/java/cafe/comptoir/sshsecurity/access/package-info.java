/**
 * Who may do what with the vault: the keys of readers and shippers, whom a key belongs to, whether
 * that person still has the role, how a new key gets in, and the record of all of it.
 */
@NullMarked
package cafe.comptoir.sshsecurity.access;

import org.jspecify.annotations.NullMarked;
