package press.registan.story;

import java.util.HashMap;
import java.util.Map;

/** What becomes of an element of foreign HTML. */
enum Fate {
    /** Goes; what is in it stands where it stood. */
    UNWRAP_BLOCK("""
            p div section article main header footer nav center address body html details summary fieldset legend form
            figcaption hgroup search dl dd li caption tbody thead tfoot tr td th optgroup option"""),
    /** Goes; the text in it goes on. */
    UNWRAP("""
            span font small big u mark bdi bdo label nobr wbr picture source basefont col colgroup ruby rb rt rtc rp blink
            marquee map area track param output"""),
    /** Goes with all that is in it, and the report tells of it. */
    DROP("""
            script style template noscript noembed noframes object applet svg math canvas input button select textarea
            datalist progress meter keygen isindex dialog frame frameset head title base link meta bgsound"""),
    HEADING("h1 h2 h3 h4 h5 h6"),
    BULLETS("ul menu dir"),
    NUMBERS("ol"),
    /** The word in a list of definitions, which becomes a strong paragraph. */
    TERM("dt"),
    QUOTATION("blockquote"),
    FIGURE("figure"),
    PREFORMATTED("pre listing xmp plaintext"),
    TABLE("table"),
    RULE("hr"),
    ASIDE("aside"),
    BREAK("br"),
    /** Stays, or becomes another inline element. */
    INLINE("""
            em i var dfn strong b sub sup code tt kbd samp cite abbr acronym del s strike ins time data"""),
    LINK("a"),
    /** Has marks of quotation around it, which become real ones. */
    QUOTE("q"),
    PICTURE("img amp-img"),
    /** Film, sound, another page within the page: becomes a link. */
    PLAYER("iframe embed video audio"),
    /** Nobody knows it: goes as {@link #UNWRAP} does, and the report tells of it. */
    UNKNOWN("");

    private static final Map<String, Fate> FATES = new HashMap<>();

    static {
        for (Fate fate : values()) {
            for (String element : fate.elements.split("\\s+")) {
                FATES.put(element, fate);
            }
        }
    }

    private final String elements;

    Fate(String elements) {
        this.elements = elements;
    }

    static Fate of(String element) {
        return FATES.getOrDefault(element, UNKNOWN);
    }

    /** The element that an inline one becomes. */
    static String inline(String element) {
        return switch (element) {
            case "i", "var", "dfn" -> "em";
            case "b" -> "strong";
            case "tt", "kbd", "samp" -> "code";
            case "acronym" -> "abbr";
            case "s", "strike" -> "del";
            default -> element;
        };
    }
}
