/**
 * Who is who and which server is which, from {@code comptoir.yml} and what JDA remembers of Discord's
 * members and roles.
 */
@NullMarked
package cafe.comptoir.platform.people;

import org.jspecify.annotations.NullMarked;
