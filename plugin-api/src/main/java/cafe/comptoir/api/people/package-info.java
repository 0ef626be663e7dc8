/**
 * Who is who. One person has one Discord user id on every server of the café; what a person may do
 * is decided by the café's role names, which {@code comptoir.yml} maps to Discord roles.
 */
@NullMarked
package cafe.comptoir.api.people;

import org.jspecify.annotations.NullMarked;
