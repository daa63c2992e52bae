package press.registan.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import press.registan.db.Migrations;
import press.registan.kernel.Problem;

/**
 * A backup, read. Opening it looks at every byte, so that one that was cut off or damaged is refused before anything is
 * done with it; each part is compared with its own digest once more while it is read. For one thread.
 */
public final class BackupFile implements AutoCloseable {

    /** Far more than settings and a manifest take. */
    private static final int LARGEST_TEXT = 1 << 20;

    private static final int LONGEST_VALUE = 256 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_VALUE)
                    .build())
            .build();

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    /**
     * Opens a file and looks through it.
     *
     * @throws Problem.Refused if it is no backup, not whole, or from a newer program
     */
    public static BackupFile open(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Problem.Refused("There is no file " + file + ".");
            }
            if (!Seal.isWhole(file)) {
                throw new Problem.Refused(file + " is not a whole backup: it was cut off or damaged, or it is another"
                        + " kind of file. Nothing was done with it. Take another copy of it, or an older backup.");
            }
            return new BackupFile(file, new ZipFile(file.toFile(), StandardCharsets.UTF_8));
        } catch (ZipException foreign) {
            throw new Problem.Refused(file + " is not a backup that Registan made.", foreign);
        } catch (IOException failure) {
            throw new Problem.Refused(file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private BackupFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        try {
            this.manifest = known(Manifest.read(text(Manifest.NAME)));
        } catch (Problem.Refused problem) {
            zip.close();
            throw new Problem.Refused(file + " " + problem.getMessage(), problem);
        } catch (IOException failure) {
            zip.close();
            throw failure;
        }
    }

    private static Manifest known(Manifest manifest) {
        if (manifest.schema() > Migrations.NEWEST) {
            throw new Problem.Refused("is from a newer Registan (schema " + manifest.schema()
                    + "; this one knows up to " + Migrations.NEWEST + "). Restore it with that version.");
        }
        for (Manifest.Part part : manifest.parts()) {
            if (!part.name().equals(BackupWriter.SETTINGS)
                    && Contents.KEPT.stream().map(Contents::part).noneMatch(part.name()::equals)) {
                throw new Problem.Refused("has a part that this Registan does not know: " + part.name() + ".");
            }
        }
        return manifest;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The text of the publication's settings. */
    public String settings() {
        try {
            return text(BackupWriter.SETTINGS);
        } catch (IOException failure) {
            throw damaged(BackupWriter.SETTINGS, failure);
        }
    }

    private String text(String name) throws IOException {
        try (InputStream in = part(name)) {
            return new String(in.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8);
        }
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Problem.Refused("is not a backup that Registan made: it lacks " + name + ".");
        }
        return zip.getInputStream(entry);
    }

    /** Reads all its parts and compares them with their digests; returns how many rows there are. */
    public long check() {
        for (Manifest.Part part : manifest.parts()) {
            try (DigestInputStream in = new DigestInputStream(part(part.name()), Seal.digest())) {
                compare(in, part);
            } catch (IOException failure) {
                throw damaged(part.name(), failure);
            }
        }
        return manifest.rows();
    }

    /** The tables whose rows it has. */
    List<String> tables() {
        return Contents.KEPT.stream()
                .filter(table ->
                        manifest.parts().stream().anyMatch(part -> part.name().equals(Contents.part(table))))
                .toList();
    }

    /** Hands on the rows of a table, in their order. */
    void rows(Table table, Consumer<Row> taker) {
        Manifest.Part part = manifest.parts().stream()
                .filter(one -> one.name().equals(Contents.part(table.name())))
                .findFirst()
                .orElseThrow();
        try (DigestInputStream in = new DigestInputStream(part(part.name()), Seal.digest());
                JsonParser json = JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            RowReader reader = new RowReader(table, json);
            long rows = 0;
            for (Row row = reader.next(); row != null; row = reader.next()) {
                taker.accept(row);
                rows++;
            }
            compare(in, part);
            if (rows != part.rows()) {
                throw damaged(part.name(), new IllegalStateException(rows + " rows for " + part.rows()));
            }
        } catch (JsonProcessingException garbled) {
            throw damaged(part.name(), garbled);
        } catch (IOException failure) {
            throw damaged(part.name(), failure);
        }
    }

    /** Reads what is left, and compares the whole. */
    private void compare(DigestInputStream in, Manifest.Part part) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        String found = Seal.hex(in.getMessageDigest());
        if (!found.equals(part.sha256())) {
            throw damaged(part.name(), new IllegalStateException(found + " for " + part.sha256()));
        }
    }

    private Problem.Refused damaged(String part, Exception cause) {
        return new Problem.Refused(
                file + " is damaged: its part " + part
                        + " is not what was written. Take another copy of it, or an older" + " backup.",
                cause);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new IllegalStateException("a file that was only read cannot be closed", failure);
        }
    }
}
