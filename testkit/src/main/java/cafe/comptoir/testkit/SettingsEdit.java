package cafe.comptoir.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One edit of the settings that a plugin writes at its first start.
 *
 * <pre>{@code
 * @ComptoirTest(edits = @SettingsEdit(plugin = "ssh-security", replace = "port: 7722", with = "port: 0"))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface SettingsEdit {

    /** Returns the plugin's id. */
    String plugin();

    /** Returns the text to be replaced, wherever it stands in the file; it must be there. */
    String replace();

    /** Returns what stands there instead. */
    String with();
}
