package press.registan.search.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the search. Each index that was made is a folder in it, named by a number; the file {@code current} names the
 * one that answers, and is replaced in one step. {@code owner.lock} is held by the one process that may write.
 */
final class Generations {

    private static final String CURRENT = "current";
    private static final String LOCK = "owner.lock";

    private final Path folder;

    Generations(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** The lock of the folder, null where another has it. The operating system frees it when this process ends. */
    @Nullable Lock lock() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            return directory.obtainLock(LOCK);
        } catch (LockObtainFailedException elsewhere) {
            return null;
        }
    }

    /**
     * The files of one, mapped into memory. What is read stays in the cache of the operating system and takes no heap, and
     * whoever is interrupted while reading closes nothing under the hands of others, as he would with a channel. For as long
     * as something comes from the disk, a virtual thread keeps its carrier; an index in use is in memory.
     */
    static Directory files(Path generation) throws IOException {
        return new MMapDirectory(generation);
    }

    /** Where the index is that answers; empty where none was ever made. */
    Optional<Path> current() throws IOException {
        try {
            String name = Files.readString(folder.resolve(CURRENT)).strip();
            return name.matches("[0-9]{1,9}") ? Optional.of(folder.resolve(name)) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** A place for another one. Only for the owner. */
    Path next() throws IOException {
        int last = numbered().stream()
                .mapToInt(each -> Integer.parseInt(each.getFileName().toString()))
                .max()
                .orElse(0);
        return Files.createDirectory(folder.resolve(Integer.toString(last + 1)));
    }

    /** From now on this one answers, also after a fall of the machine; what it has must be safe on disk already. */
    void switchTo(Path generation) throws IOException {
        Path part = folder.resolve(CURRENT + ".part");
        Files.writeString(part, generation.getFileName() + "\n");
        force(part, StandardOpenOption.WRITE);
        Files.move(part, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder, StandardOpenOption.READ);
    }

    /** Takes away every one but the current one. Searches that are reading one keep what they have opened. */
    void tidy() throws IOException {
        Optional<Path> kept = current();
        for (Path each : numbered()) {
            if (!kept.equals(Optional.of(each))) {
                remove(each);
            }
        }
    }

    static void remove(Path generation) throws IOException {
        try (Stream<Path> within = Files.walk(generation)) {
            for (Path each : within.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private List<Path> numbered() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.getFileName().toString().matches("[0-9]{1,9}"))
                    .toList();
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
