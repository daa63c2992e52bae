package press.registan.story;

import org.jsoup.nodes.Element;

/**
 * What a block of a body says of itself beside its text: its language and direction, and whether the amounts of money in it
 * may be converted. {@code data-conversions="no"} forbids it, for the block and all that is in it.
 */
record Manner(Tongue tongue, boolean converted) {

    static final Manner SAME = new Manner(Tongue.SAME, true);

    private static final String ATTRIBUTE = "data-conversions";
    private static final String UNCONVERTED = ' ' + ATTRIBUTE + "=\"no\"";

    static Manner of(Element element) {
        if (element.attributesSize() == 0) {
            return SAME;
        }
        Manner manner =
                new Manner(Tongue.of(element), !element.attr(ATTRIBUTE).strip().equalsIgnoreCase("no"));
        return manner.isSame() ? SAME : manner;
    }

    /** As attributes ready to be written, with a space before each; or nothing. */
    String attributes() {
        return converted ? tongue.attributes() : tongue.attributes() + UNCONVERTED;
    }

    boolean isSame() {
        return converted && tongue.isSame();
    }

    /** This one, and in whatever it does not say, the one around it. */
    Manner within(Manner outer) {
        return isSame() ? outer : new Manner(tongue.within(outer.tongue), converted && outer.converted);
    }
}
