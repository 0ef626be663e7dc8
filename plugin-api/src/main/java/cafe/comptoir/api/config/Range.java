package cafe.comptoir.api.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least and greatest number, number of seconds of a duration, or length of a text or list. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

    /** Returns the least value allowed. */
    long min() default Long.MIN_VALUE;

    /** Returns the greatest value allowed. */
    long max() default Long.MAX_VALUE;
}
