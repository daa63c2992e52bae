package press.registan.web;

import java.util.function.BooleanSupplier;
import press.registan.kernel.LanguagePaths;

/**
 * Everything that a server serves.
 *
 * @param oldAddresses asked for whatever is not kept, before the routes
 * @param ready whether readers may be sent here; asked on an event loop, so it must not block
 */
public record Site(
        LanguagePaths languages,
        Routes routes,
        OldAddresses oldAddresses,
        StaticFiles staticFiles,
        ErrorPages errorPages,
        PageStore pages,
        BooleanSupplier ready) {}
