package press.registan.ingest;

/**
 * How many stories to take in with one transaction: as many as keep it short, since other writers wait meanwhile, and no
 * fewer, since each transaction waits for the disk once. For one thread.
 */
final class BatchSize {

    private static final int LEAST = 100;
    private static final int MOST = 1_000;
    private static final long AIM_MILLIS = 100;

    private int stories = 200;

    int stories() {
        return stories;
    }

    /** Learns from a transaction that took so long for so many stories. */
    void took(long millis, int taken) {
        if (millis > AIM_MILLIS) {
            stories = Math.clamp(taken * AIM_MILLIS / millis, LEAST, MOST);
        } else if (millis < AIM_MILLIS / 2 && taken >= stories) {
            stories = Math.min(MOST, stories * 2);
        }
    }
}
