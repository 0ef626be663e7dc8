/**
 * The chapter of the tour on the vault: how one gets in, what one reads there, who stays out, and what becomes of
 * logs that somebody changes or that come while the vault is away.
 */
@NullMarked
package cafe.comptoir.sshsecurity.tour;

import org.jspecify.annotations.NullMarked;
