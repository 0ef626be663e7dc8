package cafe.comptoir.api.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is written above a setting in its YAML file, in the café's language. Lines may be separated by
 * newlines. On the record itself: the head of the file.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface Comment {

    /** Returns the French text. */
    String fr();

    /** Returns the English text. */
    String en();
}
