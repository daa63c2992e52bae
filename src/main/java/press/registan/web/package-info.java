/**
 * Our small kit over the HTTP server, and the only package that knows which one it is. A request is looked up among the
 * kept pages on the event loop and answered with bytes that are ready; what is not kept is made on a virtual thread by
 * the first of: an old address, a route. {@code web.site}, {@code web.feeds} and {@code web.api} give the routes; what
 * they see of HTTP is {@link press.registan.web.Request} in, {@link press.registan.web.Response} out.
 */
@NullMarked
package press.registan.web;

import org.jspecify.annotations.NullMarked;
