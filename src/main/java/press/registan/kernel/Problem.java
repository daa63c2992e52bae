package press.registan.kernel;

import java.time.Duration;
import java.util.List;

/**
 * Something went wrong that people can do something about. The message is for them: what, why, what to do. Everything
 * else that goes wrong is a defect and is not one of these. {@code web} maps each kind to its HTTP status, {@code app} to
 * an exit status, both in one place.
 */
public abstract sealed class Problem extends RuntimeException {

    private Problem(String message) {
        super(message);
    }

    private Problem(String message, Throwable cause) {
        super(message, cause);
    }

    /** Nothing of this name exists, or is public. */
    public static final class NotFound extends Problem {
        public NotFound(String message) {
            super(message);
        }
    }

    /** It was here and was taken away on purpose. */
    public static final class Gone extends Problem {
        public Gone(String message) {
            super(message);
        }
    }

    /** What was sent cannot be understood; the message names the part and how it should look. */
    public static final class Malformed extends Problem {
        public Malformed(String message) {
            super(message);
        }
    }

    /** It was understood and is not possible as things stand: a folder that is in use, a name that is taken. */
    public static final class Refused extends Problem {
        public Refused(String message) {
            super(message);
        }

        public Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Settings that cannot be meant, all of them at once, one to a line. */
    public static final class Misconfigured extends Problem {
        public Misconfigured(List<String> mistakes) {
            super(String.join(System.lineSeparator(), mistakes));
        }
    }

    /** Asked too often; possible again when some time has passed. */
    public static final class TooMany extends Problem {

        private final Duration wait;

        /** @param wait after how long it is worth trying again */
        public TooMany(String message, Duration wait) {
            super(message);
            this.wait = wait;
        }

        public Duration waiting() {
            return wait;
        }
    }

    /** Not possible now, and possible again when somebody has made room or time has passed: a full disk, a busy store. */
    public static final class Unavailable extends Problem {
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
