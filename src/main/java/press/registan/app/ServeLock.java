package press.registan.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Problem;

/** Held by the one process that serves a data folder; the operating system takes it back when that process ends. */
final class ServeLock implements AutoCloseable {

    static final String NAME = "serve.lock";

    private static final Logger LOG = LoggerFactory.getLogger(ServeLock.class);

    private final FileChannel channel;

    private ServeLock(FileChannel channel) {
        this.channel = channel;
    }

    static ServeLock take(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Problem.Refused(
                        "Another process serves " + folder + " already. Stop it first, or serve another folder.");
            }
            return new ServeLock(channel);
        } catch (IOException failure) {
            throw new Problem.Refused(
                    "The folder " + folder + " cannot be written. Give this user the right to write it.", failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    /** The lock goes with the channel, and at the latest with the process. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            LOG.warn("the lock of the folder could not be closed", failure);
        }
    }
}
