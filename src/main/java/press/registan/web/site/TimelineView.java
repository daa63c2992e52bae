package press.registan.web.site;

/** One stage of a storyline; {@code here} for the story on whose page the line is told. */
public record TimelineView(Stamp day, String headline, String address, boolean here) {}
