package cafe.comptoir.platform.loader;

import java.util.List;

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
            throw bad("%s: there is no class %s in the JAR".formatted(role, className));
        } catch (ClassCastException e) {
            throw bad("%s: %s is no %s".formatted(role, className, wanted.getSimpleName()));
        } catch (LinkageError e) {
            throw bad("%s: %s cannot be loaded: %s".formatted(role, className, e));
        }
    }

    private BadPluginException bad(String what) {
        return new BadPluginException(List.of("%s/plugin.yml: %s".formatted(artifact.id(), what)));
    }
}
