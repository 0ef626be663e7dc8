package cafe.comptoir.tickets.transcript;

import com.google.inject.AbstractModule;
import jakarta.inject.Singleton;

/** Builds the writing of transcripts. */
public final class TranscriptModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Transcripts.class).in(Singleton.class);
    }
}
