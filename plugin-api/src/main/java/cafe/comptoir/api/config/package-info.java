/**
 * A plugin's settings: one record, bound from one YAML file, written with comments and defaults when
 * missing, live when edited.
 */
@NullMarked
package cafe.comptoir.api.config;

import org.jspecify.annotations.NullMarked;
