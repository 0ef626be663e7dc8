package cafe.comptoir.monitoring.testreader;

import com.google.inject.AbstractModule;

/** What the reader for tests is made of. */
public final class ProblemReaderModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ProblemReaderPlugin.class);
    }
}
