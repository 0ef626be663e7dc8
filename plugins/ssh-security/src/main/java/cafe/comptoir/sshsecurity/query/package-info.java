/**
 * Finding lines: the query language, its search through the blocks, and how a found line is shown so
 * that nothing in it reaches a terminal as more than text.
 */
@NullMarked
package cafe.comptoir.sshsecurity.query;

import org.jspecify.annotations.NullMarked;
