package press.registan.web.site;

/** A form in which a reader chooses a day, as {@code yyyy-mm-dd}, from the first to the last. */
public record DayForm(String action, String day, String first, String last) {}
