package cafe.comptoir.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Fails a test during which JDA complains about what the sandbox sent. */
final class QuietJda implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace HERE =
            ExtensionContext.Namespace.create(QuietJda.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Complaints complaints = new Complaints();
        complaints.start();
        jda().addAppender(complaints);
        context.getStore(HERE).put(Complaints.class, complaints);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Complaints complaints = context.getStore(HERE).remove(Complaints.class, Complaints.class);
        jda().detachAppender(complaints);
        assertThat(complaints.heard).as("JDA's complaints").isEmpty();
    }

    private static Logger jda() {
        return (Logger) LoggerFactory.getLogger("net.dv8tion");
    }

    private static final class Complaints extends AppenderBase<ILoggingEvent> {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                heard.add(event.getLoggerName() + ": " + event.getFormattedMessage());
            }
        }
    }
}
