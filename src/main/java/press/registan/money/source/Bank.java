package press.registan.money.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import press.registan.money.CentralBank;
import press.registan.money.Span;

/** How one bank publishes: which documents, at which addresses, and how they are read. */
interface Bank {

    CentralBank identity();

    Hours hours();

    /** The first day of which it can be asked. */
    LocalDate since();

    /**
     * What it publishes these days.
     *
     * @param site where it is asked, without a final slash
     * @param today the day that it is at the bank
     */
    List<Errand> now(URI site, LocalDate today);

    /** What it published in a span of days, oldest first. */
    List<Errand> past(URI site, LocalDate today, Span days);

    /** The bank that this is, with its way of publishing. */
    static Bank of(CentralBank bank) {
        return switch (bank) {
            case NBKR -> new NationalBankOfKyrgyzstan();
            case NBK -> new NationalBankOfKazakhstan();
            case CBU -> new CentralBankOfUzbekistan();
            case NBT -> new NationalBankOfTajikistan();
            case CBT -> new CentralBankOfTurkmenistan();
            case CBR -> new BankOfRussia();
            case ECB -> new EuropeanCentralBank();
        };
    }
}
