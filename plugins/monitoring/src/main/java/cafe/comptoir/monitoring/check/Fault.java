package cafe.comptoir.monitoring.check;

import cafe.comptoir.api.i18n.Texts;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;

/**
 * What is wrong, to be said in the reader's language.
 *
 * @param key the text {@code fault.<key>} of the bundles
 */
public record Fault(String key, List<String> arguments) {

    /** What is said of an alert whose check was removed or renamed while it lasted. */
    public static final Fault ABANDONED = new Fault("abandoned", List.of());

    private static final int LONGEST = 120;

    public Fault {
        arguments = List.copyOf(arguments);
    }

    static Fault of(String key, Object... arguments) {
        return new Fault(key, Stream.of(arguments).map(String::valueOf).map(Fault::cut).toList());
    }

    /** Returns the words. */
    public String text(Texts texts) {
        return texts.get("fault." + key, arguments.toArray());
    }

    /** Returns this as one line for the database. */
    public String encoded() {
        DataArray array = DataArray.empty().add(key);
        arguments.forEach(array::add);
        return array.toString();
    }

    /** Reads what {@link #encoded} has written. */
    public static Fault decoded(String line) {
        List<String> parts = DataArray.fromJson(line).stream(DataArray::getString).toList();
        return new Fault(parts.getFirst(), parts.subList(1, parts.size()));
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
