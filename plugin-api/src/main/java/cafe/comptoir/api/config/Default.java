package cafe.comptoir.api.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a setting that the file does not mention, as YAML: {@code "3"}, {@code "30m"}, {@code
 * "[employee, ceo]"}. A component without it, whose type is neither {@code Optional}, a list, a map nor
 * a record, must stand in the file.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /** Returns the value as YAML. */
    String value();
}
