/**
 * {@code comptoir vault …}: what is done at the machine itself, with the host up or down. First keys,
 * rescue, verification, and moving the vault elsewhere.
 */
@NullMarked
package cafe.comptoir.sshsecurity.console;

import org.jspecify.annotations.NullMarked;
