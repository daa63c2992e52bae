package press.registan.money.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.registan.money.CentralBank;
import press.registan.money.Span;

/**
 * Sum for one of others, for ten of the smallest; JSON in which figures are texts. A day without a publication is answered
 * with the last one before it, under its own date.
 */
final class CentralBankOfUzbekistan implements Bank {

    private static final int LEAST = 20;
    private static final String PATH = "/en/arkhiv-kursov-valyut/json/";

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(1_000)
                    .build())
            .build());

    @Override
    public CentralBank identity() {
        return CentralBank.CBU;
    }

    @Override
    public Hours hours() {
        return Hours.of("Asia/Tashkent", 16, 0);
    }

    @Override
    public LocalDate since() {
        return LocalDate.of(1999, 1, 1);
    }

    @Override
    public List<Errand> now(URI site, LocalDate today) {
        return List.of(Errand.of(
                site.resolve(PATH), "json", "today", reply -> newest(reply).published(LEAST, "USD", "EUR")));
    }

    @Override
    public List<Errand> past(URI site, LocalDate today, Span days) {
        return Days.each(days).map(day -> ofDay(site, day)).toList();
    }

    private Errand ofDay(URI site, LocalDate day) {
        return Errand.of(site.resolve(PATH + "all/" + day + "/"), "", day.toString(), reply -> {
            if (entries(reply).isEmpty()) {
                return new Reading.Nothing("nothing was published for " + day);
            }
            Table table = newest(reply);
            return table.date().equals(day)
                    ? table.published(LEAST, "USD", "EUR")
                    : new Reading.Nothing("the table of " + table.date() + " came for " + day);
        });
    }

    /** What bears the newest of the dates in it; there is one date, unless the bank forgot something. */
    private Table newest(Reply reply) throws Unreadable {
        Map<LocalDate, Table> byDay = new TreeMap<>(Comparator.reverseOrder());
        for (JsonNode entry : entries(reply)) {
            LocalDate date = Days.read(entry.path("Date").asText());
            byDay.computeIfAbsent(
                            date, day -> new Table(identity(), day, Table.Quoting.OTHERS_IN_OWN, DecimalMark.POINT))
                    .add(
                            entry.path("Ccy").asText(),
                            entry.path("Nominal").asText(),
                            entry.path("Rate").asText());
        }
        return byDay.values().stream().findFirst().orElseThrow(() -> new Unreadable("has no currencies at all"));
    }

    private static JsonNode entries(Reply reply) throws Unreadable {
        try {
            JsonNode entries = JSON.readTree(reply.text());
            if (!entries.isArray()) {
                throw new Unreadable("is no list of currencies");
            }
            return entries;
        } catch (JsonProcessingException broken) {
            throw new Unreadable("is not JSON that can be read; it may have been cut off");
        }
    }
}
