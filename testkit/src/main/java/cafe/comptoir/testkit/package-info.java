/**
 * Tests a plugin in place: a JUnit 5 extension gives each test a café of its own, with a local Discord,
 * a host, the plugin, and people who act by script. Nothing waits by sleeping: {@link
 * cafe.comptoir.testkit.Cafe#settle} returns when nothing is left to happen.
 */
@NullMarked
package cafe.comptoir.testkit;

import org.jspecify.annotations.NullMarked;
