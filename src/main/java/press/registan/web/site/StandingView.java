package press.registan.web.site;

import press.registan.kernel.SafeHtml;

/**
 * A standing page.
 *
 * @param standfirst may be empty
 */
public record StandingView(PageHead head, Furniture furniture, String title, String standfirst, SafeHtml body)
        implements SiteView {

    @Override
    public String template() {
        return "site/standing.jte";
    }
}
