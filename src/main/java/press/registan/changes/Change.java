package press.registan.changes;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import press.registan.kernel.Key;

/**
 * Something changed.
 *
 * @param position later changes have larger ones
 * @param subject what changed, such as {@code story 12}; a newer change of the same subject replaces this one in time
 * @param keys what pages must not have been made from to be still right
 */
public record Change(long position, String subject, Set<Key> keys, Instant at) {

    public Change {
        keys = Set.copyOf(keys);
    }

    /** The number of what changed, where that is of this kind: of {@code story 12} it is 12. */
    public Optional<Long> of(String kind) {
        return subject.startsWith(kind) && subject.startsWith(" ", kind.length())
                ? Optional.of(Long.valueOf(subject.substring(kind.length() + 1)))
                : Optional.empty();
    }
}
