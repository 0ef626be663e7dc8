package cafe.comptoir.platform.loader;

import cafe.comptoir.platform.i18n.Reason;
import java.util.stream.Stream;

/** A plugin whose classes can be used. */
public record LoadedPlugin(PluginArtifact artifact, ClassLoader loader) {

    /**
     * Returns one of the plugin's classes.
     *
     * @param role its key in {@code plugin.yml}
     * @throws BadPluginException if there is no such class or it is not of the wanted type
     */
    public <T> Class<? extends T> type(String role, String className, Class<T> wanted)
            throws BadPluginException {
        try {
            return Class.forName(className, false, loader).asSubclass(wanted);
        } catch (ClassNotFoundException e) {
            throw bad("no-such-class", role, className);
        } catch (ClassCastException e) {
            throw bad("wrong-class", role, className, wanted.getSimpleName());
        } catch (LinkageError e) {
            throw bad("unloadable-class", role, className, e);
        }
    }

    private BadPluginException bad(String key, Object... what) {
        return new BadPluginException(
                Reason.of(key, Stream.concat(Stream.of(artifact.id()), Stream.of(what)).toArray()));
    }
}
