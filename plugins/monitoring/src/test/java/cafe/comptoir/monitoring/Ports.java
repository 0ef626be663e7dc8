package cafe.comptoir.monitoring;

import cafe.comptoir.sandbox.script.Place;
import cafe.comptoir.testkit.Cafe;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the plugin listens. */
final class Ports {

    private Ports() {}

    /** Reads a port where a person would. */
    static int of(Cafe cafe, String door) {
        Pattern port = Pattern.compile(Pattern.quote(door) + "\\h: `?127\\.0\\.0\\.1:(\\d+)");
        int[] found = new int[1];
        Place nadir = cafe.person("Nadir").in("général");
        Awaiting.until(() -> {
            String text =
                    nadir.uses("/surveillance flux")
                            .sees("Journaux et flux")
                            .message()
                            .orElseThrow()
                            .text();
            Matcher matcher = port.matcher(text);
            found[0] = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
            return found[0] > 0 && found[0] != 5514 && found[0] != 2055;
        });
        return found[0];
    }
}
