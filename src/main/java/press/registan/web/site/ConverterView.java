package press.registan.web.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The converter: a plain form, and under it what came of it.
 *
 * @param field what stands in it, as it was written
 * @param wrong what cannot be read, in words; an empty one is right
 * @param refusal why nothing is converted although everything can be read; empty for none
 */
public record ConverterView(
        String action,
        Fields field,
        Fields wrong,
        List<Option> currencies,
        String firstDay,
        String lastDay,
        String refusal,
        @Nullable Answer answer) {

    /** The parts of a sum. */
    public record Fields(String amount, String from, String to, String day) {
        static final Fields NONE = new Fields("", "", "", "");

        public boolean isEmpty() {
            return equals(NONE);
        }
    }

    public record Option(String code, String name) {}

    /**
     * What it came to.
     *
     * @param value for machines
     * @param said the whole in a sentence, with the day and the source of the rate
     * @param rates the rate and its reverse
     * @param cross that it was reckoned across a third currency; empty where it was published for the two
     */
    public record Answer(String value, String figure, String said, String rates, String cross) {}
}
