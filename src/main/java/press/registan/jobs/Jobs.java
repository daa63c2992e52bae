package press.registan.jobs;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.db.Database;
import press.registan.kernel.Problem;

/** Does jobs by the clock, one at a time. A job that fails is told of once in the log and tried again when next due. */
public final class Jobs implements AutoCloseable {

    /** How long a process may be silent before another may take its job over. */
    public static final Duration LEASE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final Database database;
    private final LeaseStore leases = new LeaseStore();
    private final String holder = UUID.randomUUID().toString();
    private final List<Job> jobs;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("jobs").daemon().factory());

    public Jobs(Database database, List<Job> jobs) {
        this.database = database;
        this.jobs = List.copyOf(jobs);
    }

    public void start() {
        for (Job job : jobs) {
            long looks = Math.max(1_000, job.every().toMillis() / 4);
            var _ = timer.scheduleWithFixedDelay(() -> run(job), looks, looks, TimeUnit.MILLISECONDS);
        }
    }

    /** Does the job now if it is due and nobody else is at it; true when it was done. */
    boolean run(Job job) {
        try {
            if (!database.write(writing -> leases.take(writing, job.name(), holder, job.every(), LEASE))) {
                return false;
            }
            job.work().run();
            database.change(writing -> leases.done(writing, job.name(), holder));
            return true;
        } catch (Problem.Unavailable later) {
            LOG.warn("a job has to wait job={} reason={}", job.name(), later.getMessage());
            return false;
        } catch (RuntimeException failure) {
            LOG.error("a job failed and will be tried again job={}", job.name(), failure);
            return false;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
