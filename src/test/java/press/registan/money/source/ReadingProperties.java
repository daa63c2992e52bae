package press.registan.money.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import press.registan.money.CentralBank;
import press.registan.money.DocumentMark;
import press.registan.money.Span;
import press.registan.testing.BankPapers;

/** Whatever a bank may send: it is read, or refused in words, and nothing else happens. */
class ReadingProperties {

    private static final BankPapers PAPERS = BankPapers.plain();
    private static final LocalDate DAY = Read.DAY;
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 3, 4);

    /** A kind of document, and a sound one of that kind. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kind(Errand errand, byte[] sound) {}

    private static final List<Kind> KINDS = kinds();

    private static List<Kind> kinds() {
        List<Errand> nbkr = Bank.of(CentralBank.NBKR).now(Read.SITE, DAY);
        Read nbk = new Read(CentralBank.NBK);
        Read ecb = new Read(CentralBank.ECB);
        return List.of(
                kind(nbk.latest(), PAPERS.nbkLatest(DAY, "dd.MM.yy")),
                kind(nbk.ofDay(DAY), PAPERS.nbkDay(DAY)),
                kind(nbkr.getFirst(), PAPERS.nbkrDaily(DAY)),
                kind(nbkr.getLast(), PAPERS.nbkrWeekly(DAY)),
                kind(
                        new Read(CentralBank.NBKR).ofSpan(new Span(DAY.minusDays(5), DAY)),
                        BankPapers.nbkrPage(Map.of(DAY, "87,45", DAY.minusDays(1), "87,4500"))),
                kind(new Read(CentralBank.CBU).latest(), PAPERS.cbu(DAY)),
                kind(new Read(CentralBank.NBT).ofDay(DAY), PAPERS.nbt(DAY)),
                kind(new Read(CentralBank.CBT).ofDay(DAY), PAPERS.cbt(DAY, true)),
                new Kind(new Read(CentralBank.CBR).latest(), PAPERS.cbr(DAY).getBytes(Charset.forName("windows-1251"))),
                kind(ecb.latest(), PAPERS.ecbXml("'", DAY)),
                new Kind(ecb.ofDay(LONG_AGO), BankPapers.zipped("eurofxref-hist.csv", PAPERS.ecbCsv(LONG_AGO))));
    }

    private static Kind kind(Errand errand, String sound) {
        return new Kind(errand, sound.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<Kind> kindsOfDocuments() {
        return Arbitraries.of(KINDS);
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll("kindsOfDocuments") Kind kind, @ForAll byte[] bytes) {
        read(kind, bytes);
    }

    @Property(tries = 600)
    void aDocumentThatWasCutOffIsRefused(@ForAll("kindsOfDocuments") Kind kind, @ForAll Random random) {
        byte[] sound = kind.sound();
        byte[] cut = new byte[random.nextInt(sound.length)];
        System.arraycopy(sound, 0, cut, 0, cut.length);

        read(kind, cut);
    }

    @Property(tries = 1_500)
    void aDocumentInWhichBytesAreWrongIsReadOrRefused(@ForAll("kindsOfDocuments") Kind kind, @ForAll Random random) {
        byte[] bytes = kind.sound().clone();
        for (int wrong = 1 + random.nextInt(4); wrong > 0; wrong--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "<>&\"'/=-.,0N[]{}".charAt(random.nextInt(16));
                default -> {
                    int length = Math.min(random.nextInt(200), bytes.length - at);
                    int from = random.nextInt(bytes.length - length);
                    System.arraycopy(kind.sound(), from, bytes, at, length);
                }
            }
        }
        read(kind, bytes);
    }

    private static void read(Kind kind, byte[] bytes) {
        try {
            Reading reading = kind.errand().reader().read(new Reply(200, "text/xml", bytes, DocumentMark.NONE));
            if (reading instanceof Reading.Published published
                    && published.bulletin().rates().isEmpty()) {
                throw new AssertionError("an empty day");
            }
        } catch (Unreadable refused) {
            if (refused.words().isBlank() || refused.words().length() > 500) {
                throw new AssertionError("no words: " + refused.words());
            }
        }
    }
}
