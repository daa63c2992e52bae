package press.registan.web.site;

/** Words that lead somewhere; {@code here} when that is the page on which they stand. */
public record Link(String text, String address, boolean here) {

    public Link(String text, String address) {
        this(text, address, false);
    }
}
