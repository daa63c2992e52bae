package press.registan.web;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What operators and their machines ask: is it alive, and may it be sent readers? Answered by the event loop, never kept. */
final class Health {

    private static final Map<String, String> NEVER_KEPT = Map.of("cache-control", "no-store");

    private static final ReadyAnswer WELL = answer(200, "ok\n");
    private static final ReadyAnswer NOT_YET = answer(503, "not ready\n");

    private final BooleanSupplier ready;
    private volatile boolean stopping;

    Health(BooleanSupplier ready) {
        this.ready = ready;
    }

    private static ReadyAnswer answer(int status, String words) {
        return ReadyAnswer.forOne(Response.text(words).status(status), NEVER_KEPT, Encoding.IDENTITY);
    }

    /** The answer, where the target asks for one of these. */
    @Nullable ReadyAnswer at(String target) {
        return switch (target) {
            case "/health/live" -> WELL;
            case "/health/ready" -> !stopping && ready.getAsBoolean() ? WELL : NOT_YET;
            default -> null;
        };
    }

    /** From now on nobody new shall be sent here. */
    void stop() {
        stopping = true;
    }
}
