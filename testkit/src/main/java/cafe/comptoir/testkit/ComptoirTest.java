package cafe.comptoir.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class a café of its own, to be taken as a parameter of type {@link Cafe}. Tests
 * may run side by side.
 *
 * <pre>{@code
 * @ComptoirTest
 * class PingTest {
 *     @Test
 *     void pingIsAnswered(Cafe cafe) {
 *         cafe.person("Hugo").in("général").uses("/ping").sees("pong");
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(CafeExtension.class)
public @interface ComptoirTest {

    /**
     * Returns the plugins to run, relative to the module: folders with classes and {@code plugin.yml},
     * or JARs as they are shipped. A file name may hold a {@code *} in place of the version.
     */
    String[] plugins() default "target/classes";

    /** Returns edits of the plugins' settings, made before the café opens. */
    SettingsEdit[] edits() default {};
}
