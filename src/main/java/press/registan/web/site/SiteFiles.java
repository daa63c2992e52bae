package press.registan.web.site;

/** Where the style sheet, the script and the icon are found today: the addresses of static files name their content. */
@FunctionalInterface
public interface SiteFiles {

    String address(String name);
}
