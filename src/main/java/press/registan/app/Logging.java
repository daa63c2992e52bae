package press.registan.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where the log goes and what a line of it looks like; Logback finds this class by its service file. In Java rather than
 * XML, which took a tenth of a second of every start to read. Standard error: standard output belongs to what a command was
 * asked for.
 */
public final class Logging extends ContextAwareBase implements Configurator {

    /** Not a setting of the publication: the log speaks before the settings are read. */
    private static final String FORMAT = "REGISTAN_LOG_FORMAT";

    /** Held on to, as the JDK forgets a logger with its level. */
    private static final java.util.logging.Logger VECTORS =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization");

    /** A file that an operator names takes precedence. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        ConsoleAppender<ILoggingEvent> terminal = new ConsoleAppender<>();
        terminal.setContext(context);
        terminal.setName("terminal");
        terminal.setTarget("System.err");
        terminal.setEncoder(encoder(context, Objects.requireNonNullElse(System.getenv(FORMAT), "")));
        terminal.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(terminal);
        context.getLogger("press.registan").setLevel(Level.INFO);
        // Of a lost connection we tell ourselves, once.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        // Two processes that start at once tidy up the same old file, and the second calls that an error. A library
        // that
        // does not load is told by an exception, too.
        context.getLogger("org.sqlite.SQLiteJDBCLoader").setLevel(Level.OFF);
        // Lucene recommends a module that the JDK still calls unfinished.
        VECTORS.setLevel(java.util.logging.Level.SEVERE);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static Encoder<ILoggingEvent> encoder(LoggerContext context, String format) {
        Encoder<ILoggingEvent> encoder = format.equals("json") ? json() : lines();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        return encoder;
    }

    private static Encoder<ILoggingEvent> lines() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0} %msg%n");
        return encoder;
    }
}
