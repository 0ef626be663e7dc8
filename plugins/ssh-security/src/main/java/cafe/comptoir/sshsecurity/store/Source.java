package cafe.comptoir.sshsecurity.store;

import cafe.comptoir.api.service.LogClass;

/** Who said a line, and what it is about. */
public record Source(LogClass kind, String host, String program) {}
