package io.github.cameltwenty;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** All that is logged until it is closed. */
public final class Log implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);

    private Log() {}

    public static Log start(Level level) {
        Log log = new Log();
        AbstractAppender appender = new AbstractAppender("all", null, null, false, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                log.lines.add(event.getLoggerName() + " " + event.getMessage().getFormattedMessage() + " "
                        + event.getThrown());
            }
        };
        appender.start();
        LoggerConfig root = log.context.getConfiguration().getRootLogger();
        root.getAppenders().keySet().forEach(root::removeAppender);
        root.addAppender(appender, level, null);
        root.setLevel(level);
        log.context.updateLoggers();
        return log;
    }

    /** Each line begins with the name of its logger. */
    public List<String> lines() {
        return lines;
    }

    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        context.reconfigure();
    }
}
