package press.registan.web;

import java.util.function.BooleanSupplier;
import press.registan.kernel.LanguagePaths;

/** Everything that a server serves. */
public record Site(
        LanguagePaths languages,
        Routes routes,
        OldAddresses oldAddresses,
        StaticFiles staticFiles,
        ErrorPages errorPages,
        PageStore pages,
        BooleanSupplier ready) {}
