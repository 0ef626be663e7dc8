package cafe.comptoir.platform.dispatch;

import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Makes the short references by which a failure that somebody saw is found in the log. */
final class References implements Supplier<String> {

    /** Without the signs that are taken for one another when read aloud. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 6;

    private final RandomGenerator random = new SecureRandom();

    @Override
    public String get() {
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return reference.toString();
    }
}
