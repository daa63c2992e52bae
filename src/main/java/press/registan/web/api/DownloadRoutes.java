package press.registan.web.api;

import java.util.List;
import press.registan.money.Rates;
import press.registan.web.Route;

/** What readers may take along as a file, beside the page that shows it. */
public final class DownloadRoutes {

    private final RateDownload rate;

    public DownloadRoutes(Rates rates) {
        rate = new RateDownload(rates);
    }

    public List<Route> routes() {
        return List.of(
                Route.page("/rates/{currency}.csv", rate::csv)
                        .knowing("from", "to")
                        .withoutLanguage(),
                Route.page("/rates/{currency}.json", rate::json)
                        .knowing("from", "to")
                        .withoutLanguage());
    }
}
