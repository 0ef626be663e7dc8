package cafe.comptoir.platform.boot.sample;

import cafe.comptoir.api.plugin.BotPlugin;
import cafe.comptoir.api.plugin.Registrar;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;

/** One plugin for each way of not starting. */
public final class FailingPlugins {

    private FailingPlugins() {}

    /** Never returns from its constructor, unless interrupted. */
    public static final class HangingConstruction implements BotPlugin {

        @Inject
        HangingConstruction() throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void register(Registrar on) {}
    }

    /** Throws while it registers. */
    public static final class Register implements BotPlugin {
        @Override
        public void register(Registrar on) {
            throw new IllegalStateException("no word for ping today");
        }
    }

    /** Throws while it starts. */
    public static final class Start implements BotPlugin {
        @Override
        public void register(Registrar on) {}

        @Override
        public void start() {
            throw new IllegalStateException("the ball is lost");
        }
    }

    /** Never returns from its start, unless interrupted. */
    public static final class Hang implements BotPlugin {
        @Override
        public void register(Registrar on) {}

        @Override
        public void start() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    /** Fails with an Error, as one whose libraries are incomplete does. */
    public static final class Missing implements BotPlugin {
        @Override
        public void register(Registrar on) {
            throw new NoClassDefFoundError("org/example/Gone");
        }
    }

    /** Throws while it stops. */
    public static final class Stop implements BotPlugin {
        @Override
        public void register(Registrar on) {}

        @Override
        public void stop() {
            throw new IllegalStateException("it will not go");
        }
    }

    /** Never returns from its stop, unless interrupted. */
    public static final class HangingStop implements BotPlugin {
        @Override
        public void register(Registrar on) {}

        @Override
        public void stop() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }
}
