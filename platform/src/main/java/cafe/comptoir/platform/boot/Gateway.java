package cafe.comptoir.platform.boot;

import java.util.Optional;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;

/** Where and how fast JDA identifies. */
final class Gateway {

    private Gateway() {}

    /**
     * @param url the gateway of another Discord than Discord itself
     */
    static SessionController at(Optional<String> url) {
        return url.<SessionController>map(Local::new).orElseGet(SessionControllerAdapter::new);
    }

    /** A Discord of our own has no limit of one identification in 5 s. */
    private static final class Local extends SessionControllerAdapter {

        private final String url;

        Local(String url) {
            this.url = url;
        }

        @Override
        public String getGateway() {
            return url;
        }

        @Override
        protected void runWorker() {
            synchronized (lock) {
                if (workerHandle == null) {
                    workerHandle = new QueueWorker(0L);
                    workerHandle.start();
                }
            }
        }
    }
}
