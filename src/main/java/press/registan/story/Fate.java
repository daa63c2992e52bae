package press.registan.story;

/** What becomes of an element of foreign HTML. */
enum Fate {
    /** Goes; what is in it stands where it stood. A {@code div}, a {@code section}. */
    UNWRAP_BLOCK,
    /** Goes; the text in it goes on. A {@code font}. */
    UNWRAP,
    /** As {@link #UNWRAP}, and the report tells of it: an element that nobody knows. */
    UNKNOWN,
    /** Goes with all that is in it, and the report tells of it. A {@code script}. */
    DROP,
    HEADING,
    BULLETS,
    NUMBERS,
    /** The word in a list of definitions, which becomes a strong paragraph. */
    TERM,
    QUOTATION,
    FIGURE,
    PREFORMATTED,
    TABLE,
    RULE,
    ASIDE,
    BREAK,
    /** Stays, or becomes another inline element. */
    INLINE,
    LINK,
    /** Marks of quotation, which become real ones. */
    QUOTE,
    PICTURE,
    /** Film, sound, another page within the page: becomes a link. */
    PLAYER;

    static Fate of(String element) {
        return switch (element) {
            case "p",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "nav",
                    "center",
                    "address",
                    "body",
                    "html",
                    "details",
                    "summary",
                    "fieldset",
                    "legend",
                    "figcaption",
                    "form",
                    "hgroup",
                    "dl",
                    "dd",
                    "li",
                    "search",
                    "caption",
                    "tbody",
                    "thead",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "optgroup",
                    "option" -> UNWRAP_BLOCK;
            case "span",
                    "font",
                    "small",
                    "big",
                    "u",
                    "mark",
                    "bdi",
                    "bdo",
                    "label",
                    "nobr",
                    "wbr",
                    "picture",
                    "source",
                    "basefont",
                    "col",
                    "colgroup",
                    "ruby",
                    "rb",
                    "rt",
                    "rtc",
                    "rp",
                    "blink",
                    "marquee",
                    "map",
                    "area",
                    "track",
                    "param",
                    "output" -> UNWRAP;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
            case "ul", "menu", "dir" -> BULLETS;
            case "ol" -> NUMBERS;
            case "dt" -> TERM;
            case "blockquote" -> QUOTATION;
            case "figure" -> FIGURE;
            case "pre", "listing", "xmp", "plaintext" -> PREFORMATTED;
            case "table" -> TABLE;
            case "hr" -> RULE;
            case "aside" -> ASIDE;
            case "br" -> BREAK;
            case "em",
                    "i",
                    "var",
                    "dfn",
                    "strong",
                    "b",
                    "sub",
                    "sup",
                    "code",
                    "tt",
                    "kbd",
                    "samp",
                    "cite",
                    "abbr",
                    "acronym",
                    "del",
                    "s",
                    "strike",
                    "ins",
                    "time",
                    "data" -> INLINE;
            case "a" -> LINK;
            case "q" -> QUOTE;
            case "img", "amp-img" -> PICTURE;
            case "iframe", "embed", "video", "audio" -> PLAYER;
            case "script",
                    "style",
                    "template",
                    "noscript",
                    "noembed",
                    "noframes",
                    "object",
                    "applet",
                    "svg",
                    "math",
                    "canvas",
                    "input",
                    "button",
                    "select",
                    "textarea",
                    "datalist",
                    "progress",
                    "meter",
                    "keygen",
                    "isindex",
                    "dialog",
                    "frame",
                    "frameset",
                    "head",
                    "title",
                    "base",
                    "link",
                    "meta",
                    "bgsound" -> DROP;
            default -> UNKNOWN;
        };
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
