/**
 * The gateway: sessions over WebSocket, their events by intent and visibility, resuming. The world tells what happens;
 * nothing is decided here.
 */
@NullMarked
package cafe.comptoir.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
