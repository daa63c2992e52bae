package press.registan.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How to import.
 *
 * @param dryRun check everything and say what would happen, and write nothing
 * @param report where to write line by line what was refused, left out or changed; null for nowhere
 */
public record ImportOptions(boolean dryRun, @Nullable Path report) {}
