/**
 * The host: loads plugins, owns Discord, storage, jobs and configuration, and knows no feature. Its
 * rooms are the packages below; other modules use {@code boot} only.
 */
@NullMarked
package cafe.comptoir.platform;

import org.jspecify.annotations.NullMarked;
