package cafe.comptoir.platform.loader;

import cafe.comptoir.platform.config.ConfigException;
import cafe.comptoir.platform.config.Problem;
import cafe.comptoir.platform.config.YamlRecord;
import cafe.comptoir.platform.i18n.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads {@code plugin.yml} and looks at what a JAR carries, without loading a class. */
public final class PluginReader {

    private static final String DESCRIPTOR = "plugin.yml";

    private PluginReader() {}

    /** Returns how a file is called when people are told about it: {@code plugins/rota.jar}. */
    public static String shown(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? file.toString() : name + "/" + file.getFileName();
    }

    /**
     * Reads a JAR.
     *
     * @param shownAs how people know the file
     * @throws BadPluginException with every reason why it cannot be used
     */
    public static PluginDescriptor jar(Path jar, String shownAs) throws BadPluginException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<Reason> reasons = carried(zip, shownAs);
            Optional<PluginDescriptor> descriptor = descriptor(zip, shownAs, reasons);
            if (reasons.isEmpty() && descriptor.isPresent()) {
                return descriptor.get();
            }
            throw new BadPluginException(reasons);
        } catch (IOException e) {
            throw new BadPluginException(
                    Reason.of("incomplete-jar", shownAs, String.valueOf(e.getMessage())));
        }
    }

    static PluginDescriptor folder(Path folder) throws BadPluginException {
        Path file = folder.resolve(DESCRIPTOR);
        try {
            return bind(Path.of(shown(file)), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new BadPluginException(Reason.of("no-descriptor-in", folder));
        } catch (IOException e) {
            throw new BadPluginException(Reason.of("cannot-be-read", file, e));
        } catch (ConfigException e) {
            throw new BadPluginException(lines(e));
        }
    }

    private static List<Reason> carried(ZipFile zip, String shownAs) {
        List<Reason> reasons = new ArrayList<>();
        zip.stream()
                .map(ZipEntry::getName)
                .flatMap(entry -> ExportedPackages.carriedBy(entry).stream())
                .distinct()
                .forEach(found -> reasons.add(Reason.of("carries-exported", shownAs, found)));
        return reasons;
    }

    private static Optional<PluginDescriptor> descriptor(
            ZipFile zip, String shownAs, List<Reason> reasons) throws IOException {
        ZipEntry entry = zip.getEntry(DESCRIPTOR);
        if (entry == null) {
            reasons.add(Reason.of("no-descriptor", shownAs));
            return Optional.empty();
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return Optional.of(bind(Path.of(shownAs + "!", DESCRIPTOR), content.readAllBytes()));
        } catch (ConfigException e) {
            reasons.addAll(lines(e));
            return Optional.empty();
        }
    }

    private static PluginDescriptor bind(Path shownAs, byte[] yaml) {
        return YamlRecord.read(shownAs, yaml, PluginDescriptor.class);
    }

    private static List<Reason> lines(ConfigException e) {
        return e.problems().stream().map(Problem::reason).toList();
    }
}
