package cafe.comptoir.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.SubstituteLoggerFactory;

/**
 * Keeps what JDA complains about in the payloads it is sent. Such a complaint means that the local
 * Discord is not like Discord, so it fails the test.
 */
final class JdaWarnings extends AppenderBase<ILoggingEvent> {

    private static final List<String> LOGGERS =
            List.of(
                    "net.dv8tion.jda.internal.entities.EntityBuilder",
                    "net.dv8tion.jda.internal.requests.WebSocketClient");
    private static final AtomicBoolean WATCHING = new AtomicBoolean();
    private static final ConcurrentLinkedQueue<String> COMPLAINTS = new ConcurrentLinkedQueue<>();

    static void watch() {
        if (WATCHING.compareAndSet(false, true)) {
            JdaWarnings appender = new JdaWarnings();
            appender.start();
            LoggerContext context = logback();
            for (String logger : LOGGERS) {
                context.getLogger(logger).addAppender(appender);
            }
        }
    }

    /** While another thread's first use of SLF4J finds Logback, SLF4J hands out stand-ins. */
    private static LoggerContext logback() {
        while (LoggerFactory.getILoggerFactory() instanceof SubstituteLoggerFactory) {
            Thread.onSpinWait();
        }
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    static void assertNone() {
        List<String> found = new ArrayList<>();
        for (String complaint = COMPLAINTS.poll();
                complaint != null;
                complaint = COMPLAINTS.poll()) {
            found.add(complaint);
        }
        if (!found.isEmpty()) {
            throw new AssertionError(
                    "JDA complains about what the local Discord sent (in this test or one beside it):\n  "
                            + String.join("\n  ", found));
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN) && !isAboutTheConnection(event)) {
            COMPLAINTS.add(event.getFormattedMessage());
        }
    }

    /** A test may cut the connection; that JDA says so is right. */
    private static boolean isAboutTheConnection(ILoggingEvent event) {
        return event.getMessage().contains("disconnect")
                || event.getMessage().contains("Missed 2 heartbeats")
                || event.getMessage().contains("reconnect");
    }
}
