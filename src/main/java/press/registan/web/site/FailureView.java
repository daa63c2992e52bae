package press.registan.web.site;

import java.util.List;

/**
 * What went wrong and where to go from here.
 *
 * @param id under which the newsroom finds it in its log; empty where there is nothing to find
 */
public record FailureView(
        PageHead head,
        Furniture furniture,
        int status,
        String title,
        String what,
        String help,
        String id,
        List<Link> ways)
        implements SiteView {

    @Override
    public String template() {
        return "site/failure.jte";
    }
}
