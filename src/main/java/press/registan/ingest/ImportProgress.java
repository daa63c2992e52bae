package press.registan.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How far an import has come.
 *
 * @param file the one that is being read
 * @param stories looked at so far, refused ones included
 * @param perSecond since the beginning
 * @param percent of the bytes of all files
 * @param remaining at the rate so far; empty while there is none to go by
 */
public record ImportProgress(Path file, long stories, double perSecond, int percent, Optional<Duration> remaining) {}
