package press.registan.worth;

import java.nio.file.Path;
import java.util.List;
import press.registan.kernel.MadeFrom;
import press.registan.story.Story;
import press.registan.testing.Copy;
import press.registan.testing.Library;

/** A publication in Bishkek that reckons in dollars, with the rates of the first days of February 2026. */
final class Counter implements AutoCloseable {

    static final List<String> RATES = List.of(
            "2026-02-02,USD,KGS,87.49,nbkr",
            "2026-02-02,USD,KZT,500,nbk",
            "2026-02-02,USD,UZS,12155,cbu",
            "2026-02-02,USD,TJS,10.90,nbt",
            "2026-02-02,EUR,USD,1.20,ecb");

    final Library library;

    Counter(Path folder) {
        library = new Library(folder, "2026-03-01T06:00:00Z");
        takeRates(RATES.toArray(String[]::new));
    }

    void takeRates(String... lines) {
        library.takeRates(lines);
    }

    /** The story that comes of a copy; of the second day of February unless it says otherwise. */
    Story story(Copy copy) {
        long id = library.take(copy).getFirst().story();
        return library.stories.holdings().after(id - 1, 1).getFirst().story();
    }

    Reckoning reckoning(Copy copy) {
        return new Worths(library.rates, new WorthSettings(true, "KG")).of(new MadeFrom(), story(copy));
    }

    @Override
    public void close() {
        library.close();
    }

    /** The text with its marks, and each note as what it says in figures: {@code ≈5730}, {@code ≈1.14–2.29}. */
    static String noted(Reckoning reckoning) {
        return reckoning.noted(Counter::tell).html();
    }

    private static Note.Said tell(Note note) {
        String least = note.least().toPlainString();
        String most = note.most().toPlainString();
        return new Note.Plain("≈" + (least.equals(most) ? least : least + "–" + most));
    }
}
