package cafe.comptoir.testkit;

import cafe.comptoir.sandbox.CafeIds;

/** The {@code comptoir.yml} of a café whose servers are the local Discord's seeded ones. */
final class SeededSettings {

    static final String YAML =
            """
            language: fr
            servers:
              company: %d
              public: [%d]
            """
                    .formatted(CafeIds.CAFE.company().id(), CafeIds.CAFE.publicServer().id());

    private SeededSettings() {}
}
