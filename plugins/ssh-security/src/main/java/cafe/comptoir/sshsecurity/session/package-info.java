/**
 * What somebody who is logged in can do: the commands, the shell around them, and the files that SFTP
 * shows. Knows streams, not SSH; every act is recorded here.
 */
@NullMarked
package cafe.comptoir.sshsecurity.session;

import org.jspecify.annotations.NullMarked;
