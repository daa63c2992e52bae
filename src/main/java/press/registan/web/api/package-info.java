/**
 * The publication for programs: {@code /api/v1}, JSON, read-only. Each answer is a handler of its own; {@link
 * press.registan.web.api.ApiRoutes} is the list of them, and {@code api/openapi.json} among the resources describes them to
 * the letter, which a test holds them to.
 */
@NullMarked
package press.registan.web.api;

import org.jspecify.annotations.NullMarked;
