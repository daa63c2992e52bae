package press.registan.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.registan.kernel.Language;
import press.registan.kernel.Problem;

/**
 * Turns what went wrong into an answer: a page for readers, a problem document (RFC 9457) for programs. What is nobody's
 * fault but ours is logged here, once, under an id that the answer shows, and of which the answer says nothing more.
 */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final JsonFactory JSON = new JsonFactory();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without the letters that are taken for one another when read out over the telephone. */
    private static final String ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int ID_LENGTH = 8;

    private final ErrorPages pages;

    Failures(ErrorPages pages) {
        this.pages = pages;
    }

    /** The one place that maps problems to HTTP. */
    static int status(Problem problem) {
        return switch (problem) {
            case Problem.NotFound _ -> 404;
            case Problem.Gone _ -> 410;
            case Problem.Malformed _ -> 400;
            case Problem.Refused _ -> 409;
            case Problem.TooMany _ -> 429;
            case Problem.Misconfigured _ -> 500;
            case Problem.Unavailable _ -> 503;
        };
    }

    Response answer(RuntimeException thrown, Language language, String path) {
        if (!(thrown instanceof Problem problem) || thrown instanceof Problem.Misconfigured) {
            return defect(thrown, language, path);
        }
        int status = status(problem);
        if (problem instanceof Problem.Unavailable) {
            // Its words are for the operator: they name files and servers.
            LOG.warn("not available now: path={} reason={}", path, problem.getMessage());
            return answer(new ErrorPages.Failure(status, language, path, "", ""));
        }
        Response answer =
                answer(new ErrorPages.Failure(status, language, path, String.valueOf(problem.getMessage()), ""));
        return problem instanceof Problem.TooMany often
                ? answer.header("retry-after", Long.toString(often.waiting().toSeconds()))
                : answer;
    }

    /** To be called for what no handler threw on purpose. */
    Response defect(Throwable thrown, Language language, String path) {
        String id = newId();
        LOG.error("defect id={} path={}", id, path, thrown);
        return answer(new ErrorPages.Failure(500, language, path, "", id));
    }

    Response answer(ErrorPages.Failure failure) {
        // A program in a browser may read what was wrong with its question, as it may read the answers.
        Response response = isForPrograms(failure.path())
                ? Response.of("application/problem+json", document(failure)).header("access-control-allow-origin", "*")
                : Response.html(page(failure));
        response = response.status(failure.status())
                .header("cache-control", failure.status() < 500 ? "no-cache" : "no-store");
        return failure.status() == 503 ? response.header("retry-after", "5") : response;
    }

    static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.equals("/api");
    }

    private byte[] page(ErrorPages.Failure failure) {
        try {
            return pages.html(failure);
        } catch (RuntimeException broken) {
            LOG.error("the error page itself failed: status={} id={}", failure.status(), failure.id(), broken);
            return Response.text(words(failure.status()) + " " + failure.id()).body();
        }
    }

    private static byte[] document(ErrorPages.Failure failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", words(failure.status()));
            json.writeNumberField("status", failure.status());
            if (!failure.detail().isEmpty()) {
                json.writeStringField("detail", failure.detail());
            }
            json.writeStringField("instance", Target.encoded(failure.path()));
            if (!failure.id().isEmpty()) {
                json.writeStringField("id", failure.id());
            }
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** What HTTP calls a status. */
    static String words(int status) {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }

    private static String newId() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        for (int i = 0; i < ID_LENGTH; i++) {
            id.append(ID_LETTERS.charAt(RANDOM.nextInt(ID_LETTERS.length())));
        }
        return id.toString();
    }
}
