package org.dateline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much is logged, and how. Neither says what was searched or crawled; at {@code info} there is a line for each fetch,
 * with its address.
 *
 * @param level {@code error}, {@code warn}, {@code info} or {@code debug}, for our own packages
 * @param json whether each line is a JSON object
 */
public record Logging(String level, boolean json) {
    /** The one place that is logged to. */
    static final String APPENDER = "stderr";

    /** Has what is logged from now on go by this. */
    public void use() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("org.dateline").setLevel(Level.valueOf(level));
            if (json
                    && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
                            instanceof OutputStreamAppender<ILoggingEvent> appender
                    && !(appender.getEncoder() instanceof JsonEncoder)) {
                appender.stop();
                appender.setEncoder(encoder(context));
                appender.start();
            }
        }
    }

    private static JsonEncoder encoder(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithMDC(false);
        encoder.setWithMarkers(false);
        encoder.setWithKVPList(false);
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        encoder.start();
        return encoder;
    }
}
