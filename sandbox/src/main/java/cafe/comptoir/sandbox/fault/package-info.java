/** Ways in which the local Discord can be told to misbehave. */
@NullMarked
package cafe.comptoir.sandbox.fault;

import org.jspecify.annotations.NullMarked;
