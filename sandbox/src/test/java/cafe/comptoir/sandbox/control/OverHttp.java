package cafe.comptoir.sandbox.control;

import cafe.comptoir.sandbox.Sandbox;
import cafe.comptoir.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A local Discord for each test, and somebody who calls its control API. */
abstract class OverHttp {
    Sandbox sandbox;
    Caller control;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxOptions.cafe());
        control = new Caller(sandbox);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }
}
