package press.registan.web;

import java.util.function.BooleanSupplier;

/** Everything that a server serves. */
public record Site(
        Languages languages,
        Routes routes,
        OldAddresses oldAddresses,
        StaticFiles staticFiles,
        ErrorPages errorPages,
        PageStore pages,
        BooleanSupplier ready) {}
