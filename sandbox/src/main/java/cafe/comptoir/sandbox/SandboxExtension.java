package cafe.comptoir.sandbox;

import io.javalin.config.JavalinConfig;

/** Something that serves more paths on the sandbox's port. */
@FunctionalInterface
public interface SandboxExtension {
    /** Adds routes; called once, before the sandbox listens. */
    void mount(JavalinConfig config, Sandbox sandbox);
}
