package press.registan.web.site;

/**
 * A story as its headline alone.
 *
 * @param section its name; empty for a story on no section
 */
public record HeadlineView(String headline, String address, Stamp published, String section) {}
