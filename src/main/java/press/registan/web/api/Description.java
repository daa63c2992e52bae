package press.registan.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import press.registan.kernel.MadeFrom;
import press.registan.web.Request;
import press.registan.web.Response;

/** {@code /openapi.json}: the API in the words of OpenAPI 3.1. */
final class Description {

    static final String PATH = "/openapi.json";

    private final byte[] document;

    Description() {
        try (InputStream file =
                Objects.requireNonNull(Description.class.getResourceAsStream("/api/openapi.json"), "openapi.json")) {
            document = file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Response answer(Request request) {
        return Response.json(document).canonical(ApiRoutes.ROOT + PATH).madeFrom(new MadeFrom());
    }
}
