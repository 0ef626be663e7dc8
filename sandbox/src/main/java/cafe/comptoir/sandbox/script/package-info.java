/**
 * What a person sees and does in the local Discord, told like a story:
 * {@code jeanne.in("aide").clicks("Ouvrir un ticket").fills("what", "…").submits(); employee.sees("…");}
 * The one implementation behind tests, the control API, the page and the tour. Every act waits for its answer.
 */
@NullMarked
package cafe.comptoir.sandbox.script;

import org.jspecify.annotations.NullMarked;
