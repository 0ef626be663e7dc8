/**
 * What a handler is given when a person acts: a context that knows who acts, where and with which
 * arguments, and that answers exactly once. Routes are strings with arguments, never captured
 * lambdas, so that a button sent last year still works after a reload.
 */
@NullMarked
package cafe.comptoir.api.interaction;

import org.jspecify.annotations.NullMarked;
