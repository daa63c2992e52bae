package press.registan.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import press.registan.kernel.LanguagePaths;

/** Story files: JSON Lines, one story a line. Each line tells its own story, so nothing is looked through first. */
public record StoryFiles(LanguagePaths languages) implements ArchiveFormat {

    @Override
    public Archive open(List<Path> files, Looking looking) {
        return (content, after) -> new Lines(new LineReader(content), new StoryLineParser(languages), after);
    }

    private record Lines(LineReader reader, StoryLineParser parser, long after) implements EntryReader {

        @Override
        public Optional<Entry> next() throws IOException {
            while (reader.next()) {
                if (reader.number() > after && !reader.isBlank()) {
                    return Optional.of(line());
                }
            }
            return Optional.empty();
        }

        private Entry line() {
            return reader.isTooLong()
                    ? new Entry.Refused(
                            Entry.Place.line(reader.number()),
                            null,
                            "%,d bytes are too long for a line, at most %,d"
                                    .formatted(reader.bytes(), LineReader.LONGEST))
                    : parser.parse(reader.number(), reader.line());
        }

        @Override
        public long place() {
            return Math.max(after, reader.number());
        }

        @Override
        public long weight() {
            return Math.min(reader.bytes(), LineReader.LONGEST);
        }
    }
}
