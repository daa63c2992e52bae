import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import press.registan.money.text.AmountFinder;
import press.registan.money.text.StatedFinder;
import press.registan.money.text.Whereabouts;

/**
 * How fast amounts of money are found in the texts of stories, paragraph by paragraph as a page has them, and in texts made to
 * be slow: {@code java Amounts.java stories.jsonl…}. Megabytes are of UTF-8,
 * seconds of the processor, so that a busy machine does not count.
 */
class Amounts {

    private static final int ROUNDS = 12;
    private static final long ENOUGH = 64L << 20;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static long sink;

    public static void main(String[] arguments) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        for (String file : arguments) {
            read(Path.of(file), paragraphs);
        }
        measure("stories, by paragraph", paragraphs);
        Map<String, String> hostile = new TreeMap<>();
        for (String bit : List.of("1 1 ", "$", "(", "9", "million ", "\u00a0", "1 111 ", "5 сома рыба ", "Canada 5 som ")) {
            hostile.put(bit, bit.repeat((1 << 20) / bit.length()));
        }
        hostile.forEach((bit, text) -> measure("a megabyte of “" + bit + "”", List.of(text)));
    }

    private static void read(Path file, List<String> paragraphs) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode body = json.readTree(line).path("body");
                Jsoup.parseBodyFragment(body.asText()).select("p, li, h2, h3, td").forEach(block ->
                        paragraphs.add(block.text()));
            }
        }
    }

    private static void measure(String what, List<String> texts) {
        long bytes = texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
        int repeats = (int) Math.max(1, ENOUGH / 8 / Math.max(1, bytes));
        double best = 0;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = CLOCK.getCurrentThreadCpuTime();
            found = 0;
            for (int i = 0; i < repeats; i++) {
                for (String text : texts) {
                    var amounts = AmountFinder.in(text, Whereabouts.UNKNOWN);
                    found += amounts.size();
                    sink += StatedFinder.in(text, amounts).size();
                }
            }
            best = Math.max(best, bytes * (double) repeats / (CLOCK.getCurrentThreadCpuTime() - begun) * 1e3);
        }
        System.out.printf(
                "%-32s %7.1f MB/s, %,d amounts in %,.1f MB%n", what, best, found / repeats, bytes / 1e6);
    }
}
