package press.registan.web.site;

/** A date or a moment for machines, as the {@code datetime} attribute has it, and for readers. */
public record Stamp(String datetime, String text) {}
