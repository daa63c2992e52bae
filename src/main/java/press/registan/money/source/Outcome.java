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

    /** All of it in one line. */
    String line();

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
        public String line() {
            return receipt.rates() == 0
                    ? told(bank, remark)
                    : "%-4s  %s  %s".formatted(bank.source(), newest, counted(receipt, passedOver.size()));
        }
    }

    /**
     * It did not answer, or not so that it could be read.
     *
     * @param words what went wrong
     * @param tries how often it was asked in vain; 0 if it answered
     * @param nextTry when a server would ask it again, null if none would
     */
    record Failed(
            CentralBank bank,
            Receipt receipt,
            String words,
            int tries,
            @Nullable Instant nextTry) implements Outcome {

        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                        "uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);

        @Override
        public String line() {
            String tried = tries > 1 ? "; tried " + tries + " times" : "";
            String again = nextTry == null ? "" : "; next try at " + MINUTE.format(nextTry);
            String before = receipt.rates() > 0 ? "; before that " + counted(receipt, 0) : "";
            return told(bank, "failed: " + words + tried + again + before);
        }
    }

    private static String told(CentralBank bank, String words) {
        return "%-4s  %s".formatted(bank.source(), words);
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
