package com.example.ping;

import com.google.inject.AbstractModule;

/** What the plugin is made of. Bindings are explicit: what is not named here is not built. */
public final class PingModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(PingPlugin.class);
        bind(Pings.class);
    }
}
