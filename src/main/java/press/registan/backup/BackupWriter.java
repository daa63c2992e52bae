package press.registan.backup;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the file of a backup, part after part, with the manifest and the seal at its end. For one thread. */
final class BackupWriter {

    static final String SETTINGS = "registan.properties";

    /** A comment of the whole file, which ends with the seal. */
    private static final String COMMENT =
            "A backup by Registan. What follows is the SHA-256 of all the bytes before it. " + Seal.BLANK;

    private static final String READ_ME = """
            This is a whole publication, kept by Registan, as it was at one moment.

            registan restore FILE --data DIR puts it into a new folder. Without Registan it can be read too: each file in
            tables/ is one table, one row a line, as JSON; what is null is left out. story is what is published, revision
            holds the texts (a story's newest is its revision_id), shelf the sections, topics and authors, address what a
            former site's addresses lead to, rate the exchange rates. Times are milliseconds since 1970 in UTC.
            manifest.json says when this was made and has the rows, bytes and SHA-256 of every file. The last 64
            bytes of this ZIP file are the SHA-256 of all bytes before them:
            head -c -64 FILE | sha256sum; tail -c 64 FILE
            """;

    private final Seal.Writer sealed;
    private final ZipOutputStream zip;
    private final FileTime time;
    private final List<Manifest.Part> parts = new ArrayList<>();

    BackupWriter(OutputStream out, Instant made) throws IOException {
        sealed = new Seal.Writer(out);
        zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8);
        zip.setComment(COMMENT);
        time = FileTime.from(made);
        text("README.txt", READ_ME);
    }

    private void text(String name, String text) throws IOException {
        open(name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
    }

    void settings(String text) throws IOException {
        open(SETTINGS);
        Measured measured = new Measured(zip);
        measured.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        parts.add(measured.part(SETTINGS, 0));
    }

    /** Begins a table; its rows follow, then {@link Rows#end}. */
    Rows table(Table table) throws IOException {
        String name = Contents.part(table.name());
        open(name);
        return new Rows(name, table);
    }

    void end(int schema, Instant made, String publication) throws IOException {
        text(Manifest.NAME, new Manifest(Manifest.FORMAT, schema, made, publication, parts).written());
        zip.finish();
        sealed.seal();
    }

    final class Rows {

        private final String name;
        private final Table table;
        private final Measured measured = new Measured(zip);
        private final JsonGenerator json;
        private long rows;

        Rows(String name, Table table) throws IOException {
            this.name = name;
            this.table = table;
            this.json = new JsonFactory()
                    .createGenerator(measured, JsonEncoding.UTF8)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .setRootValueSeparator(null);
        }

        void write(Row row) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < row.values().size(); i++) {
                String column = table.columns().get(i).name();
                Object value = row.values().get(i);
                if (value instanceof String text) {
                    json.writeStringField(column, text);
                } else if (value instanceof Long number) {
                    json.writeNumberField(column, number);
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
            rows++;
        }

        void end() throws IOException {
            json.close();
            zip.closeEntry();
            parts.add(measured.part(name, rows));
        }
    }

    /** Counts and digests what goes through. */
    private static final class Measured extends FilterOutputStream {

        private final MessageDigest digest = Seal.digest();
        private long bytes;

        Measured(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            digest.update(some, offset, length);
            bytes += length;
        }

        Manifest.Part part(String name, long rows) {
            return new Manifest.Part(name, rows, bytes, Seal.hex(digest));
        }
    }
}
