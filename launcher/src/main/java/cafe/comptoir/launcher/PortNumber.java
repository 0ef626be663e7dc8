package cafe.comptoir.launcher;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port; 0 is any free one. */
final class PortNumber implements ITypeConverter<Integer> {

    private static final int LAST = 65_535;

    @Override
    public Integer convert(String typed) {
        if (typed.matches("\\d{1,5}") && Integer.parseInt(typed) <= LAST) {
            return Integer.valueOf(typed);
        }
        throw new TypeConversionException(
                "'%s' is no port, which is a number from 0 to %d".formatted(typed, LAST));
    }
}
