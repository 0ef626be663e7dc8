package cafe.comptoir.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class one café, to be taken as {@link OpenCafe}, and each of them windows of its own, as
 * {@link Page}. All are skipped where no Chromium is installed. At the end of each the browser has nothing to
 * complain of: no console error, no failed request, none to another host.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(BrowserExtension.class)
@interface BrowserTest {}
