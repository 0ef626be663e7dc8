package cafe.comptoir.testkit;

import com.google.inject.AbstractModule;

final class BellModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(BellPlugin.class);
    }
}
