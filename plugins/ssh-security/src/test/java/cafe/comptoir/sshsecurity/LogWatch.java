package cafe.comptoir.sshsecurity;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Reads along in the host's log, in which cafés of other tests write too. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Logger> loggers;

    private LogWatch(List<Logger> loggers) {
        this.loggers = loggers;
    }

    static LogWatch of(String... names) {
        LogWatch watch =
                new LogWatch(
                        List.of(names).stream()
                                .map(name -> (Logger) LoggerFactory.getLogger(name))
                                .toList());
        watch.start();
        watch.loggers.forEach(logger -> logger.addAppender(watch));
        return watch;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            complaints.add(
                    event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : "\n"
                                            + ThrowableProxyUtil.asString(
                                                    event.getThrowableProxy())));
        }
    }

    /** Returns the warnings and errors that name this so far, with their stack traces. */
    List<String> complaintsWith(String name) {
        return complaints.stream().filter(line -> line.contains(name)).toList();
    }

    @Override
    public void close() {
        loggers.forEach(logger -> logger.detachAppender(this));
        stop();
    }
}
