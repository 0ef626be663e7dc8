/**
 * What a plugin is and how it tells the host what it does. A plugin implements {@link
 * cafe.comptoir.api.plugin.BotPlugin}; everything it hands to its {@link
 * cafe.comptoir.api.plugin.Registrar} belongs to its scope and ends with it.
 */
@NullMarked
package cafe.comptoir.api.plugin;

import org.jspecify.annotations.NullMarked;
