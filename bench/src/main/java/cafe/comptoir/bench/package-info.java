/**
 * Load drivers that print numbers. What is compared is compared in one run, block by block in turn, so
 * that a machine that is slower now is slower for both; medians and ratios are what counts.
 */
@NullMarked
package cafe.comptoir.bench;

import org.jspecify.annotations.NullMarked;
