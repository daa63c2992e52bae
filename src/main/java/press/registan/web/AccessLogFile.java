package press.registan.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An access log in a file of its own, {@code access.log}, which moves on to {@code access.1.log} and so forth when it is
 * full; the oldest goes. Lines gather in memory and are written by a thread of their own once a second, or sooner when there
 * are many. When the disk does not keep up, or is full, lines are lost and counted, and readers do not wait.
 *
 * <pre>2026-03-01T12:00:00.123Z GET /news/budget-vote 200 14032 85 kept</pre>
 *
 * time, method, target, status, bytes of the body, microseconds until it was handed over, and whether the page was kept or
 * made.
 */
public final class AccessLogFile implements AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogFile.class);

    private static final int BUFFER = 512 * 1024;
    private static final List<String> PRIVATE = List.of("amount=", "q=");
    private static final int LONGEST_TARGET = 1024;
    private static final int LONGEST_LINE = LONGEST_TARGET + 128;
    private static final long AT_LEAST_EACH_MILLIS = 1000;

    private final Path folder;
    private final long mostBytes;
    private final int mostFiles;
    private final Thread writer;

    private byte[] gathering = new byte[BUFFER];
    private int length;
    private long lost;
    private boolean closed;
    private long second = Long.MIN_VALUE;
    private byte[] secondText = {};

    /** Everything below belongs to the writer's thread. */
    private byte[] writing = new byte[BUFFER];

    private OutputStream file;
    private long size;
    private boolean failing;

    private AccessLogFile(Path folder, long mostBytes, int mostFiles) throws IOException {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.mostFiles = mostFiles;
        this.file = open();
        this.writer = Thread.ofPlatform().name("access-log").daemon().unstarted(this::write);
    }

    /** A log in this folder, of at most {@code mostFiles} files of about {@code mostBytes} each. */
    public static AccessLogFile in(Path folder, long mostBytes, int mostFiles) {
        try {
            Files.createDirectories(folder);
            AccessLogFile log = new AccessLogFile(folder, mostBytes, mostFiles);
            log.writer.start();
            return log;
        } catch (IOException cause) {
            throw new UncheckedIOException("the access log cannot be opened in " + folder, cause);
        }
    }

    private OutputStream open() throws IOException {
        Path path = path(0);
        size = Files.exists(path) ? Files.size(path) : 0;
        return Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path path(int number) {
        return folder.resolve(number == 0 ? "access.log" : "access." + number + ".log");
    }

    @Override
    public synchronized void answered(Line line) {
        if (closed || length + LONGEST_LINE > BUFFER) {
            lost++;
            return;
        }
        time(line.at());
        text(line.method());
        text(discreet(line.target()));
        number(line.status());
        number(line.bytes());
        number(line.micros());
        text(line.kept() ? "kept" : "made");
        gathering[length - 1] = '\n';
        if (length > BUFFER / 2) {
            notifyAll();
        }
    }

    private void time(long millis) {
        long ofSecond = Math.floorDiv(millis, 1000L);
        if (ofSecond != second) {
            second = ofSecond;
            String iso = Instant.ofEpochSecond(ofSecond).toString();
            secondText = iso.substring(0, iso.length() - 1).getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(secondText, 0, gathering, length, secondText.length);
        length += secondText.length;
        int rest = (int) Math.floorMod(millis, 1000L);
        gathering[length++] = '.';
        gathering[length++] = (byte) ('0' + rest / 100);
        gathering[length++] = (byte) ('0' + rest / 10 % 10);
        gathering[length++] = (byte) ('0' + rest % 10);
        gathering[length++] = 'Z';
        gathering[length++] = ' ';
    }

    /** How much somebody converted and what somebody looked for is nobody's business: it is written that, but not what. */
    private static String discreet(String target) {
        int query = target.indexOf('?');
        if (query < 0 || PRIVATE.stream().noneMatch(name -> target.indexOf(name, query) > 0)) {
            return target;
        }
        return target.substring(0, query + 1)
                + Arrays.stream(target.substring(query + 1).split("&"))
                        .map(AccessLogFile::discreetPair)
                        .collect(Collectors.joining("&"));
    }

    private static String discreetPair(String pair) {
        return PRIVATE.stream()
                .filter(pair::startsWith)
                .findFirst()
                .map(name -> name + "-")
                .orElse(pair);
    }

    /** Only what is harmless in a line of text: anything else is written as a question mark. */
    private void text(String text) {
        int end = Math.min(text.length(), LONGEST_TARGET);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            gathering[length++] = (byte) (c > ' ' && c < 127 ? c : '?');
        }
        gathering[length++] = ' ';
    }

    private void number(long number) {
        long left = Math.max(0, number);
        int digits = 1;
        for (long rest = left / 10; rest > 0; rest /= 10) {
            digits++;
        }
        for (int i = length + digits - 1; i >= length; i--) {
            gathering[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        length += digits;
        gathering[length++] = ' ';
    }

    private void write() {
        try {
            boolean last = false;
            while (!last) {
                int toWrite;
                long lostNow;
                synchronized (this) {
                    if (!closed && length <= BUFFER / 2) {
                        wait(AT_LEAST_EACH_MILLIS);
                    }
                    byte[] full = gathering;
                    gathering = writing;
                    writing = full;
                    toWrite = length;
                    length = 0;
                    lostNow = lost;
                    lost = 0;
                    last = closed;
                }
                write(toWrite, lostNow);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(int bytes, long lostBefore) {
        if (lostBefore > 0) {
            LOG.warn("access log did not keep up: lost={}", lostBefore);
        }
        if (bytes == 0) {
            return;
        }
        try {
            if (size > 0 && size + bytes > mostBytes) {
                rotate();
            }
            file.write(writing, 0, bytes);
            size += bytes;
            if (failing) {
                failing = false;
                LOG.warn("access log is written again: folder={}", folder);
            }
        } catch (IOException full) {
            // Once, not with every write: a disk is full for hours, and the log of the machine may be on it.
            if (!failing) {
                failing = true;
                LOG.warn("access log cannot be written, until it can: folder={} reason={}", folder, full.getMessage());
            }
        }
    }

    private void rotate() throws IOException {
        file.close();
        for (int number = mostFiles - 1; number > 0; number--) {
            if (Files.exists(path(number - 1))) {
                Files.move(path(number - 1), path(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (mostFiles == 1) {
            Files.deleteIfExists(path(0));
        }
        file = open();
    }

    /** Writes what has gathered. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            writer.join();
            file.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException unwritable) {
            LOG.warn("access log cannot be closed: folder={} reason={}", folder, unwritable.getMessage());
        }
    }
}
