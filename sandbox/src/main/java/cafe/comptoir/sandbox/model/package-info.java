/**
 * The world of the local Discord: who and what there is, who may do what, and what happened. One lock, one writer at a
 * time; every change leaves as an immutable {@link cafe.comptoir.sandbox.model.WorldEvent}. The bot (through REST) and
 * scripted people act through the same operations, under the same permissions.
 */
@NullMarked
package cafe.comptoir.sandbox.model;

import org.jspecify.annotations.NullMarked;
