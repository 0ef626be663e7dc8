package cafe.comptoir.launcher.memoryvault;

import com.google.inject.AbstractModule;

/** Binds nothing: the host's services are enough. */
public final class MemoryVaultModule extends AbstractModule {}
