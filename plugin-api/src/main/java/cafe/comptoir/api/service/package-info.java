/**
 * Contracts between plugins. A provider can be swapped while its consumers run, so a consumer holds
 * a revocable reference and does without when it is empty.
 */
@NullMarked
package cafe.comptoir.api.service;

import org.jspecify.annotations.NullMarked;
