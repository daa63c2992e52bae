package press.registan.web.site;

import press.registan.kernel.MadeFrom;
import press.registan.web.Response;
import press.registan.web.Templates;

/** Prints a view under its one address, and says what it was made from. */
public record Press(Templates templates) {

    Response print(SiteView view, MadeFrom made) {
        return Response.html(bytes(view)).canonical(view.head().path()).madeFrom(made);
    }

    /** Prints a view for the one who asked, under its one address; nobody keeps it. */
    Response once(SiteView view, String address) {
        return Response.html(bytes(view)).canonical(address);
    }

    /** Prints a form again, with what was written and what is wrong with it. */
    Response refused(SiteView view) {
        return Response.html(bytes(view)).status(422);
    }

    byte[] bytes(SiteView view) {
        return templates.render(view);
    }

    /** Prints a view that says that what was asked for is not there; nobody keeps it. */
    Response missing(SiteView view) {
        return Response.html(templates.render(view)).status(404);
    }
}
