package press.registan.kernel;

/**
 * HTML that may be shown as it is: it came out of the allow-list of {@code story} or was made from plain text here. It is
 * the only HTML that a template prints unescaped. Whoever calls the constructor vouches for what is in it.
 */
public record SafeHtml(String html) {

    public static final SafeHtml EMPTY = new SafeHtml("");

    /** Plain text, with everything that HTML could take for mark-up escaped. */
    public static SafeHtml text(String text) {
        return new SafeHtml(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html;
    }
}
