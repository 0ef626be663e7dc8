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
import org.slf4j.MDC;
import org.slf4j.helpers.SubstituteLoggerFactory;

/**
 * Fails a test during which JDA complains about what the sandbox sent. JDA marks what it logs with
 * the test it belongs to, as others run beside it.
 */
final class QuietJda implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace HERE =
            ExtensionContext.Namespace.create(QuietJda.class);
    private static final String TEST = "test";

    @Override
    public void beforeEach(ExtensionContext context) {
        Complaints complaints = new Complaints(context.getUniqueId());
        complaints.start();
        jda().addAppender(complaints);
        MDC.put(TEST, context.getUniqueId());
        context.getStore(HERE).put(Complaints.class, complaints);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Complaints complaints = context.getStore(HERE).remove(Complaints.class, Complaints.class);
        jda().detachAppender(complaints);
        MDC.remove(TEST);
        assertThat(complaints.heard).as("JDA's complaints").isEmpty();
    }

    /** While another thread's first use of SLF4J finds Logback, SLF4J hands out stand-ins. */
    private static Logger jda() {
        while (LoggerFactory.getILoggerFactory() instanceof SubstituteLoggerFactory) {
            Thread.onSpinWait();
        }
        return (Logger) LoggerFactory.getLogger("net.dv8tion");
    }

    private static final class Complaints extends AppenderBase<ILoggingEvent> {
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final String test;

        private Complaints(String test) {
            this.test = test;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)
                    && test.equals(event.getMDCPropertyMap().get(TEST))) {
                heard.add(event.getLoggerName() + ": " + event.getFormattedMessage());
            }
        }
    }
}
