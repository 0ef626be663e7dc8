package cafe.comptoir.platform.lifecycle;

import cafe.comptoir.api.plugin.BotPlugin;
import com.google.inject.Binding;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Singleton;
import com.google.inject.Stage;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import java.lang.reflect.Constructor;
import java.util.List;

/**
 * Builds a plugin with an injector of its own: a child of a shared one would keep the plugin's classes
 * in its parent.
 */
final class EntryFactory {

    private EntryFactory() {}

    static BotPlugin create(
            Module host, Class<? extends Module> module, Class<? extends BotPlugin> entry)
            throws ReflectiveOperationException {
        Constructor<? extends Module> constructor = module.getDeclaredConstructor();
        constructor.setAccessible(true);
        List<Element> elements = Elements.getElements(Stage.PRODUCTION, constructor.newInstance());
        return Guice.createInjector(
                        Stage.PRODUCTION,
                        host,
                        Elements.getModule(elements),
                        entry(elements, entry))
                .getInstance(entry);
    }

    /** A module need not bind the plugin's own class, but may. */
    private static Module entry(List<Element> elements, Class<? extends BotPlugin> entry) {
        Key<? extends BotPlugin> key = Key.get(entry);
        boolean bound =
                elements.stream()
                        .anyMatch(e ->
                                e instanceof Binding<?> binding && binding.getKey().equals(key));
        return binder -> {
            if (!bound) {
                binder.bind(entry).in(Singleton.class);
            }
        };
    }
}
