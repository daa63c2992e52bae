package press.registan.money.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.registan.money.Currency;

/** A sentence with the amounts that are in it, as {@code src/test/resources/money/amounts.txt} has them. */
record Labelled(String language, @Nullable String country, String text, List<Amount> amounts) {

    private static final Path FILE = Path.of("src/test/resources/money/amounts.txt");
    private static final Pattern AMOUNT = Pattern.compile("⟦([^|⟧]*)\\|([A-Z]{3}) (-?[0-9.]+)⟧");

    static List<Labelled> all() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Labelled::read)
                .toList();
    }

    private static Labelled read(String line) {
        int bar = line.indexOf(" | ");
        String[] where = line.substring(0, bar).split("@");
        String marked = line.substring(bar + 3);
        StringBuilder text = new StringBuilder();
        List<Amount> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(marked);
        int last = 0;
        while (matcher.find()) {
            text.append(marked, last, matcher.start());
            int start = text.length();
            text.append(matcher.group(1));
            BigDecimal value = new BigDecimal(matcher.group(3));
            amounts.add(new Amount(start, text.length(), new Currency(matcher.group(2)), value));
            last = matcher.end();
        }
        text.append(marked, last, marked.length());
        return new Labelled(where[0], where.length > 1 ? where[1] : null, text.toString(), List.copyOf(amounts));
    }

    List<Amount> found() {
        return AmountFinder.in(text, new Whereabouts(List.of(), country));
    }
}
