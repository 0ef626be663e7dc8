/**
 * The {@code comptoir} command: puts the local Discord, the host and the plugins of the repository
 * together and says in one line what went wrong. Holds no logic of its own beyond that.
 */
@NullMarked
package cafe.comptoir.launcher;

import org.jspecify.annotations.NullMarked;
