/**
 * A local Discord in one process and on one loopback port: REST, gateway, attachments. {@code Sandbox.start} is the way
 * in; each sandbox is a world of its own.
 */
@NullMarked
package cafe.comptoir.sandbox;

import org.jspecify.annotations.NullMarked;
