package press.registan.search;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.changes.Change;
import press.registan.changes.ChangeStore;
import press.registan.changes.Follower;
import press.registan.db.Database;
import press.registan.kernel.Problem;
import press.registan.search.SearchIndex.Remaking;
import press.registan.story.Stories;
import press.registan.story.Story;

/**
 * Brings every change of the stories to the index, in order, behind a position that the index itself remembers; one that is
 * missing, of another publication, or made by another recipe is made anew beside it, while the old one answers.
 *
 * <pre>
 *             ┌─────────────── a change was told ────────────────┐
 *             ▼                                                  │
 *   is the index what it should be? ──yes──▶ the next changes ──▶ stories read again ──▶ take
 *             │no                                                                         │
 *             ▼                                                                  position moves on
 *   another is filled from all stories ──▶ the changes since are brought to it ──▶ switched over
 * </pre>
 */
public final class Indexing implements Follower, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    private static final int CHANGES_AT_ONCE = 500;
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** Once or twice may be chance. */
    private static final int AWAY = 3;

    /** What was asked to be made anew is a change of this subject, so that the process whose turn it is hears of it. */
    private static final String ASKED = "search index";

    private final Database database;
    private final ChangeStore changes;
    private final Stories stories;
    private final SearchIndex index;
    private final Turn turn;
    private final Follower names;
    private final LikenessNotice likeness;
    private final Documents documents = new Documents(Ranking.usual());
    private final String feed;
    private final String recipe;
    private final Thread thread =
            Thread.ofPlatform().name("search-index").daemon().unstarted(this::run);

    private final Bell bell = new Bell();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean open = true;
    private volatile boolean remakeAsked;
    private final LongAdder taken = new LongAdder();

    /** How often in a row the index could not be reached. */
    private final AtomicInteger missed = new AtomicInteger();

    /** How far the changes were read by this process; those without a story are not worth a batch. */
    private long position = -1;

    /** Where the index stood when it was last seen; elsewhere, it went on or back without us: as one in a cluster can. */
    private long stood = -1;

    /** How an index that another process owns was last seen; null where it was ours. */
    private @Nullable Standing seen;

    /** An index that is being filled, until it is switched to. */
    private @Nullable CompletableFuture<Anew.Filled> filling;

    /** @param names is told of each change before the index is, so that both say the same */
    public Indexing(
            Database database, ChangeStore changes, Stories stories, SearchIndex index, Turn turn, Follower names) {
        this.names = names;
        this.database = database;
        this.changes = changes;
        this.stories = stories;
        this.index = index;
        this.turn = turn;
        this.likeness = new LikenessNotice(database, changes, stories.languages());
        this.feed = database.write(changes::feed);
        this.recipe = documents.recipe() + " " + stories.languages();
    }

    /** Begins to work, on a thread of its own; the second time does nothing. */
    public void start() {
        if (begun.compareAndSet(false, true)) {
            seen = index.isOurs() ? null : index.standing();
            thread.start();
        }
    }

    @Override
    public void take(List<Change> told) {
        bell.ring();
    }

    @Override
    public void missSome() {
        bell.ring();
    }

    /** Asks whoever has the index to make it anew, in whatever process. */
    public void askRemake() {
        database.change(writing -> changes.record(writing, ASKED, Set.of()));
    }

    /** Makes the index anew in this process, and returns when that is done; the listener is told how many stories are in. */
    public void remake(LongConsumer listener) {
        lock.lock();
        try {
            switchOver(fill(listener));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when everything that was committed before this call is found, or when the time is over; false then. To be
     * called where this was started.
     */
    public boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
        long target = database.read(changes::newest);
        long left = atMost.toNanos();
        bell.ring();
        lock.lockInterruptibly();
        try {
            while (position < target || remakeAsked || filling != null) {
                if (left <= 0 || !open) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether there are changes of stories that the index, as this process sees it, does not have yet: what another process
     * owns is seen a little later than that has it. One that is missing is not behind.
     */
    public boolean isBehind() {
        return switch (index.standing()) {
            case Standing.Missing _ -> false;
            case Standing.At at -> {
                List<Change> fresh = next(at.position());
                yield fresh.size() == CHANGES_AT_ONCE || !stories(fresh).isEmpty();
            }
        };
    }

    /** Whether it is for this process to bring changes to the index; else another does. */
    public boolean isOurTurn() {
        return index.isOurs() && turn.isOurs();
    }

    /** Whether the index could not be reached {@value #AWAY} times in a row: changes wait for it. */
    public boolean isAway() {
        return missed.get() >= AWAY;
    }

    /** How many stories this has brought to the index so far, or to the one that is being made. */
    public long taken() {
        return taken.sum();
    }

    private void run() {
        while (open) {
            try {
                boolean more = isOurTurn() ? step() : look();
                missed.set(0);
                if (!more) {
                    bell.await(LOOK_ANYWAY);
                }
            } catch (InterruptedException closed) {
                return;
            } catch (Problem.Unavailable away) {
                if (missed.getAndIncrement() == 0) {
                    LOG.warn("the search index cannot be told now; changes wait reason={}", away.getMessage());
                }
                pause();
            } catch (RuntimeException failure) {
                if (open) {
                    LOG.error("indexing stumbled and tries again position={}", position, failure);
                    pause();
                }
            }
        }
    }

    /** One piece of work; false when there is none left for now. */
    private boolean step() {
        lock.lock();
        try {
            Standing standing = index.standing();
            CompletableFuture<Anew.Filled> running = filling;
            if (running == null && (remakeAsked || !isWhatItShouldBe(standing))) {
                remakeAsked = false;
                running = CompletableFuture.supplyAsync(() -> fill(_ -> {}));
                filling = running;
                var _ = running.whenComplete((_, _) -> bell.ring());
            }
            if (running != null && running.isDone()) {
                filling = null;
                switchOver(filled(running));
                return true;
            }
            return isWhatItShouldBe(standing) && follow((Standing.At) standing);
        } finally {
            moved.signalAll();
            lock.unlock();
        }
    }

    /** What the owner of a folder has brought to the index is seen by others later than the owner says so. Never more to do. */
    private boolean look() {
        if (index.isOurs()) {
            return false;
        }
        lock.lock();
        try {
            Standing standing = index.standing();
            if (!standing.equals(seen)) {
                seen = standing;
                likeness.ofAll();
            }
            likeness.tell();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private Anew.Filled fill(LongConsumer listener) {
        long from = database.read(changes::newest);
        return new Anew(stories, documents, index).fill(from, standing(from), () -> open, done -> {
            taken.add(done);
            listener.accept(taken.sum());
        });
    }

    private static Anew.Filled filled(CompletableFuture<Anew.Filled> done) {
        try {
            return done.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Whether it can be followed: made by today's recipe, of this feed, and not of a later state of it. */
    private boolean isWhatItShouldBe(Standing standing) {
        return switch (standing) {
            case Standing.Missing _ -> false;
            case Standing.At at ->
                at.recipe().equals(recipe) && at.feed().equals(feed) && at.position() <= database.read(changes::newest);
        };
    }

    /** Brings the next changes to the index; false when there were none. */
    private boolean follow(Standing.At standing) {
        if (standing.position() != stood) {
            position = standing.position();
            stood = position;
            // Whoever brought it there may have been stopped before it said so.
            likeness.ofAll();
        }
        List<Change> fresh = next(position);
        if (fresh.isEmpty()) {
            likeness.tell();
            return false;
        }
        names.take(fresh);
        if (fresh.stream().anyMatch(change -> change.subject().equals(ASKED))) {
            remakeAsked = true;
        }
        long upTo = fresh.getLast().position();
        Set<Long> touched = stories(fresh);
        if (!touched.isEmpty() || upTo - standing.position() > CHANGES_AT_ONCE) {
            Batch batch = batch(touched, upTo);
            index.take(batch);
            taken.add(touched.size());
            stood = upTo;
            likeness.of(batch, fresh, position);
        }
        position = upTo;
        if (fresh.size() < CHANGES_AT_ONCE || likeness.isLate()) {
            likeness.tell();
        }
        return true;
    }

    private List<Change> next(long after) {
        return database.read(reading -> changes.after(reading, after, CHANGES_AT_ONCE));
    }

    private static Set<Long> stories(List<Change> changes) {
        Set<Long> ids = new LinkedHashSet<>();
        for (Change change : changes) {
            change.of("story").ifPresent(ids::add);
        }
        return ids;
    }

    /** These stories as they are now: what a change said is not even looked at. */
    private Batch batch(Set<Long> touched, long upTo) {
        List<Story> filed = stories.filed(List.copyOf(touched));
        Set<Long> gone = new LinkedHashSet<>(touched);
        filed.forEach(story -> gone.remove(story.id()));
        return new Batch(documents.all(filed), gone, standing(upTo));
    }

    private Standing.At standing(long at) {
        return new Standing.At(recipe, feed, at);
    }

    /** What changed since it was begun comes first, so that it is never behind what answered before. */
    private void switchOver(Anew.Filled filled) {
        try (Remaking remaking = filled.remaking()) {
            long at = filled.from();
            List<Change> fresh = next(at);
            while (!fresh.isEmpty()) {
                at = fresh.getLast().position();
                remaking.take(batch(stories(fresh), at));
                fresh = next(at);
            }
            remaking.switchOver();
            position = at;
            stood = at;
        }
        likeness.ofAll();
        likeness.tell();
        moved.signalAll();
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        open = false;
        bell.ring();
        if (begun.get()) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        giveUp(filling);
    }

    /** It stops at its next batch; nothing may write to the folder afterwards. */
    private static void giveUp(@Nullable CompletableFuture<Anew.Filled> running) {
        if (running == null) {
            return;
        }
        try {
            running.get(10, TimeUnit.SECONDS).remaking().close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException givenUp) {
            LOG.debug("the index that was being made is left", givenUp);
        }
    }
}
