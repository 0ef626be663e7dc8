package cafe.comptoir.api.config;

import cafe.comptoir.api.plugin.Registration;
import java.util.function.Consumer;

/**
 * A plugin's settings, live: an edit of {@code config/<plugin>.yml} that has no error takes effect at
 * the next {@link #get}; one that has errors is reported, all of them with file and line, and what was
 * running is kept.
 *
 * <p>{@code T} is a record. A component {@code maxOpen} is the key {@code max-open}. Types: text,
 * whole and decimal numbers, {@code boolean}, enums, {@code Duration} ({@code 90s}, {@code 30m}, {@code
 * 36h}, {@code 7d}), {@code LocalTime}, {@code LocalDate}, {@code DayOfWeek}, {@code ZoneId}, {@link
 * cafe.comptoir.api.people.RoleName}, {@link Secret}, records, {@code Optional}, {@code List} and {@code
 * Map<String, …>} of these. A compact constructor may throw {@link WrongSetting} for what no
 * annotation can say, which is reported at the record's line.
 *
 * @param <T> the record
 */
public interface Config<T> {

    /** Returns the settings of this moment. Ask each time; do not keep the answer. */
    T get();

    /** Calls a listener after each change, with the new settings, on a virtual thread. */
    Registration onChange(Consumer<T> listener);
}
