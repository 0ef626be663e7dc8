package cafe.comptoir.bench;

import com.google.inject.AbstractModule;

/** Builds the plugin that is measured. */
public final class BenchModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(BenchPlugin.class);
    }
}
