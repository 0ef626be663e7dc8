package cafe.comptoir.sandbox.control;

import io.javalin.http.Context;
import java.util.List;

/** Reads what stands behind the question mark of an address. */
final class Query {
    private Query() {}

    /** The value, or an empty text. */
    static String text(Context request, String name) {
        String value = request.queryParam(name);
        return value == null ? "" : value;
    }

    static String required(Context request, String name) {
        String value = text(request, name);
        if (value.isEmpty()) {
            throw Complaint.badRequest(
                    "'" + name + "' is missing.", "Add ?" + name + "=… to the address.");
        }
        return value;
    }

    static int number(Context request, String name, int otherwise, int min, int max) {
        String value = text(request, name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(name, value, min, max);
        }
        throw wrong(name, value, min, max);
    }

    /** Complains about names that nobody reads: most are slips of the pen. */
    static void known(Context request, List<String> names) {
        for (String given : request.queryParamMap().keySet()) {
            if (!names.contains(given)) {
                String near =
                        Nearest.to(given, names)
                                .map(it -> "Did you mean '" + it + "'? ")
                                .orElse("");
                throw Complaint.badRequest(
                        "'" + given + "' is unknown.", near + "There are " + names);
            }
        }
    }

    private static Complaint wrong(String name, String value, int min, int max) {
        return Complaint.badRequest(
                "'" + name + "' is '" + value + "'.",
                "Give a whole number from " + min + " to " + max + ".");
    }
}
