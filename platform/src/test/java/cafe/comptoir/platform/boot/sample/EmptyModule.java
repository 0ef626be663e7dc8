package cafe.comptoir.platform.boot.sample;

import com.google.inject.AbstractModule;

/** Binds nothing: the host's services are enough. */
public final class EmptyModule extends AbstractModule {}
