/**
 * Discord's REST API, version 10. Routes read requests, let the world act as the bot, and write answers; every limit of
 * a request's form is checked here, every permission in the world.
 */
@NullMarked
package cafe.comptoir.sandbox.rest;

import org.jspecify.annotations.NullMarked;
