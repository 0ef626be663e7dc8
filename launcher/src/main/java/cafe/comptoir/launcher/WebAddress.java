package cafe.comptoir.launcher;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a Discord. */
final class WebAddress implements ITypeConverter<URI> {

    @Override
    public URI convert(String typed) {
        try {
            URI address = new URI(typed);
            if (typed.matches("(?i)https?://.*") && address.getHost() != null) {
                return address;
            }
            throw wrong(typed);
        } catch (URISyntaxException e) {
            throw wrong(typed);
        }
    }

    private static TypeConversionException wrong(String typed) {
        return new TypeConversionException(
                "'%s' is no address; write it like http://127.0.0.1:7700".formatted(typed));
    }
}
