@NullMarked
package cafe.comptoir.sandbox.script;

import org.jspecify.annotations.NullMarked;
