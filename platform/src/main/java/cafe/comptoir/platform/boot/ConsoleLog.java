package cafe.comptoir.platform.boot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.LoggerFactory;

/**
 * What a person reads in the terminal: what the host and its plugins say, and of libraries only
 * warnings; no stack traces, which are in the log file. Found by Logback itself; gives way to a
 * {@code logback.xml} or {@code logback-test.xml} where there is one.
 */
public final class ConsoleLog extends ContextAwareBase implements Configurator {

    static final String NAME = "comptoir-console";

    /** What JDA says when Discord ends the connection for good; the host says what to do about it. */
    private static final String SAID_BETTER =
            "WebSocket connection was closed and cannot be recovered";

    /** The loggers of the host and of the plugins of this repository. */
    static final String OURS = "cafe.comptoir";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (configuredElsewhere()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{HH:mm:ss} %-5level %msg%n%nopex");
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setName(NAME);
        console.setEncoder(encoder);
        console.addFilter(new ForPeople());
        console.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console);
        context.getLogger(OURS).setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Leaves the standard output to what was asked for, as a command does whose output is piped. */
    static void moveToErrors() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(NAME)
                        instanceof ConsoleAppender<ILoggingEvent> console) {
            console.stop();
            console.setTarget("System.err");
            console.start();
        }
    }

    private static boolean configuredElsewhere() {
        ClassLoader loader = ConsoleLog.class.getClassLoader();
        return System.getProperty("logback.configurationFile") != null
                || loader.getResource("logback-test.xml") != null
                || loader.getResource("logback.xml") != null;
    }

    /** The log file may want more than people do. */
    private static final class ForPeople extends Filter<ILoggingEvent> {

        @Override
        public FilterReply decide(ILoggingEvent event) {
            if (event.getMessage().startsWith(SAID_BETTER)) {
                return FilterReply.DENY;
            }
            Level least = event.getLoggerName().startsWith(OURS) ? Level.INFO : Level.WARN;
            return event.getLevel().isGreaterOrEqual(least)
                    ? FilterReply.NEUTRAL
                    : FilterReply.DENY;
        }
    }
}
