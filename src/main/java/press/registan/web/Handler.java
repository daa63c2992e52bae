package press.registan.web;

/**
 * Makes the answer to a request: a blocking function, called on a virtual thread. It may throw a {@link
 * press.registan.kernel.Problem}, which becomes the error page of its kind.
 */
@FunctionalInterface
public interface Handler {

    Response answer(Request request);
}
