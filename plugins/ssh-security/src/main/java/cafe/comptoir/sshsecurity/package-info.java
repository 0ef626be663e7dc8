/**
 * The vault: keeps what the café's machines say, so that nothing acknowledged is lost and nothing is
 * changed unnoticed, and lets two roles read it over SSH.
 */
@NullMarked
package cafe.comptoir.sshsecurity;

import org.jspecify.annotations.NullMarked;
