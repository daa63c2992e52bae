package press.registan.web;

/** Is told of every request that was answered. What it writes down names no reader: no address, no browser. */
public interface AccessLog extends AutoCloseable {

    /** Called on the event loop: it takes next to no time, and drops the line rather than wait. */
    void answered(Line line);

    @Override
    void close();

    /** One request and what came of it. */
    record Line(long at, String method, String target, int status, int bytes, long micros, boolean kept) {}

    /** Writes nothing. */
    static AccessLog none() {
        return new AccessLog() {
            @Override
            public void answered(Line line) {}

            @Override
            public void close() {}
        };
    }
}
