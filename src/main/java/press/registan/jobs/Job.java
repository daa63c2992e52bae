package press.registan.jobs;

import java.time.Duration;

/**
 * Something to be done again and again.
 *
 * @param name of its lease; never change it
 * @param every from the end of one run to the beginning of the next, over all processes
 * @param work should take less than {@link Jobs#LEASE}; doing it twice must do no harm
 */
public record Job(String name, Duration every, Runnable work) {

    public Job {
        if (every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("too often: " + every);
        }
    }
}
