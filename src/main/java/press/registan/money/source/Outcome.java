package press.registan.money.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.registan.money.BulletinIntake.Receipt;
import press.registan.money.CentralBank;

/** What came of asking a bank. */
public sealed interface Outcome {

    CentralBank bank();

    /** What came in, also before a failure. */
    Receipt receipt();

    /** All of it in words. */
    String words();

    /** All of it in one line, after the name of the bank. */
    default String line() {
        return "%-4s  %s".formatted(bank().source(), words());
    }

    /**
     * It answered.
     *
     * @param newest the latest day that it published something for, null if it did not
     * @param remark what there is to say if there were no rates; empty if there were
     * @param passedOver what stood in its documents and was not taken, each in words
     */
    record Done(CentralBank bank, Receipt receipt, @Nullable LocalDate newest, String remark, List<String> passedOver)
            implements Outcome {

        public Done {
            passedOver = List.copyOf(passedOver);
        }

        @Override
        public String words() {
            return receipt.rates() == 0 ? remark : newest + "  " + counted(receipt, passedOver.size());
        }
    }

    /**
     * It did not answer, or not so that it could be read.
     *
     * @param reason what went wrong, in words
     * @param tries how often it was asked in vain; 0 if it answered
     * @param nextTry when a server would ask it again, null if none would
     */
    record Failed(
            CentralBank bank,
            Receipt receipt,
            String reason,
            int tries,
            @Nullable Instant nextTry) implements Outcome {

        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        @Override
        public String words() {
            String tried = tries > 1 ? "; tried " + tries + " times" : "";
            String again = nextTry == null ? "" : "; next try at " + MINUTE.format(nextTry);
            String before = receipt.rates() > 0 ? "; before that " + counted(receipt, 0) : "";
            return "failed: " + reason + tried + again + before;
        }
    }

    private static String counted(Receipt receipt, int passedOver) {
        return "%,d rates, %,d new".formatted(receipt.rates(), receipt.added())
                + some(receipt.corrected(), "corrected")
                + some(receipt.doubted().size(), "kept aside")
                + some(receipt.believed().size(), "believed now")
                + some(passedOver, "passed over");
    }

    private static String some(int count, String words) {
        return count == 0 ? "" : ", %,d %s".formatted(count, words);
    }
}
