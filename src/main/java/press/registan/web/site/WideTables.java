package press.registan.web.site;

import press.registan.kernel.SafeHtml;

/**
 * Puts each table of a story's text into a box of its own that scrolls and that the keyboard reaches, so that a wide table
 * does not widen a small screen. The text is canonical: {@code <table} stands in it only where a table begins, and none is
 * within another.
 */
final class WideTables {

    private static final String BEGIN = "<table";
    private static final String END = "</table>";

    private WideTables() {}

    /** @param label what a box is called; with its number from the second on, as no two may be called the same */
    static SafeHtml inBoxes(SafeHtml text, String label) {
        String html = text.html();
        int table = html.indexOf(BEGIN);
        if (table < 0) {
            return text;
        }
        StringBuilder boxed = new StringBuilder(html.length() + 200);
        int written = 0;
        for (int number = 1; table >= 0; number++) {
            int end = html.indexOf(END, table) + END.length();
            String called = number == 1 ? label : label + " " + number;
            boxed.append(html, written, table)
                    .append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .append(SafeHtml.text(called))
                    .append("\">")
                    .append(html, table, end)
                    .append("</div>");
            written = end;
            table = html.indexOf(BEGIN, end);
        }
        return new SafeHtml(boxed.append(html, written, html.length()).toString());
    }
}
