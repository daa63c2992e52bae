import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a server for pages that it has not kept yet, one after the other, and prints how long they took on the clock and on
 * the server's processor: {@code java Ask.java http://127.0.0.1:8080 SERVER_PID}. Every address is asked once, so every
 * page is made anew. Listing pages with an even number, and the stories on them, warm the JVM up; the odd ones are measured.
 * The processor's time is told with and without what the JVM's compilers and its collector took.
 */
class Ask {

    private static final int SAMPLES = 200;
    private static final int WARM_STORIES = Integer.getInteger("warm", 6_000);
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static String origin = "";
    private static String pid = "";

    public static void main(String[] arguments) throws Exception {
        origin = arguments[0];
        pid = arguments[1];
        int pages = pages("/latest");
        String section = first("/latest", "/section/[a-z0-9-]+");
        String topic = topicWithMost();
        warm(pages);
        report("first pages of a listing", numbered("/latest", 3, pages));
        report("middle pages of a listing", numbered("/latest", Math.max(3, pages / 2 - SAMPLES), pages));
        report("last pages of a listing", numbered("/latest", Math.max(3, pages - 2 * SAMPLES + 1), pages));
        if (section != null) {
            report("pages of a section", numbered(section, 3, pages(section)));
        }
        if (topic != null) {
            report("pages of a topic", numbered(topic, 3, pages(topic)));
        }
        report("stories", stories(pages));
        report("days of the archive", days(pages));
        report("feeds of topics", feeds());
    }

    private static void warm(int pages) throws Exception {
        int stories = 0;
        int step = Math.max(2, pages / Math.max(1, WARM_STORIES / 10) / 2 * 2);
        for (int page = 2; page <= pages && stories < WARM_STORIES; page += step) {
            for (String story : found(get("/latest/page/" + page), "/news/[a-z0-9-]+")) {
                get(story);
                stories++;
            }
        }
    }

    private static List<String> numbered(String listing, int from, int pages) {
        List<String> paths = new ArrayList<>();
        for (int page = from | 1; page <= pages && paths.size() < SAMPLES; page += 2) {
            paths.add(listing + "/page/" + page);
        }
        return paths;
    }

    private static List<String> stories(int pages) throws Exception {
        Set<String> stories = new LinkedHashSet<>();
        for (int i = 0; i < SAMPLES && stories.size() < SAMPLES; i++) {
            int page = 3 + (int) ((long) (pages - 4) * i / SAMPLES) | 1;
            stories.addAll(found(get("/latest/page/" + Math.min(page, pages)), "/news/[a-z0-9-]+").stream()
                    .skip(4)
                    .limit(3)
                    .toList());
        }
        return new ArrayList<>(stories);
    }

    private static List<String> days(int pages) throws Exception {
        Set<String> days = new LinkedHashSet<>();
        for (int i = 0; i < SAMPLES && days.size() < SAMPLES; i++) {
            int page = 1 + (int) ((long) (pages - 1) * i / SAMPLES);
            Matcher date = Pattern.compile("datetime=\"(\\d{4})-(\\d\\d)-(\\d\\d)").matcher(get("/latest/page/" + Math.max(2, page)));
            while (date.find()) {
                days.add("/archive/" + date.group(1) + "/" + date.group(2) + "/" + date.group(3));
            }
        }
        return new ArrayList<>(days).subList(1, Math.min(days.size(), SAMPLES));
    }

    private static List<String> feeds() throws Exception {
        Matcher topic = Pattern.compile("\"url\":\"[a-z]+://[^/\"]+(/[^\"]+)\"").matcher(get("/api/v1/topics"));
        List<String> feeds = new ArrayList<>();
        while (topic.find() && feeds.size() < SAMPLES) {
            feeds.add(topic.group(1) + "/feed.xml");
        }
        return feeds;
    }

    private static void report(String what, List<String> paths) throws Exception {
        if (paths.isEmpty()) {
            return;
        }
        long[] nanos = new long[paths.size()];
        long before = processorNanos();
        long machineryBefore = machineryNanos();
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            get(paths.get(i));
            nanos[i] = System.nanoTime() - begin;
        }
        double processor = (processorNanos() - before) / 1e6 / nanos.length;
        double machinery = (machineryNanos() - machineryBefore) / 1e6 / nanos.length;
        Arrays.sort(nanos);
        System.out.printf(
                "%-28s %4d pages  p50 %6.2f ms  p99 %6.2f ms  processor %5.2f ms a page, %5.2f without the JVM's own%n",
                what,
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                processor,
                processor - machinery);
        String table = System.getProperty("table");
        if (table != null) {
            Files.writeString(
                    Path.of(table),
                    String.join(
                                    "\t",
                                    System.getProperty("stories"),
                                    what,
                                    Double.toString(nanos[nanos.length / 2] / 1e6),
                                    Double.toString(nanos[nanos.length * 99 / 100] / 1e6),
                                    Double.toString(processor - machinery))
                            + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private static long processorNanos() throws IOException {
        return nanos(Path.of("/proc/" + pid + "/stat"));
    }

    /** What the threads of the compilers and of the collector took. */
    private static long machineryNanos() throws IOException {
        long sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads) {
                String name = Files.readString(thread.resolve("comm"));
                if (name.contains("Compiler") || name.startsWith("VM Thread") || name.startsWith("GC ")) {
                    sum += nanos(thread.resolve("stat"));
                }
            }
        }
        return sum;
    }

    private static long nanos(Path file) throws IOException {
        String stat = Files.readString(file);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10_000_000L;
    }

    private static int pages(String listing) throws Exception {
        Matcher last = Pattern.compile(Pattern.quote(listing) + "/page/(\\d+)").matcher(get(listing));
        int pages = 1;
        while (last.find()) {
            pages = Math.max(pages, Integer.parseInt(last.group(1)));
        }
        return pages;
    }

    private static String topicWithMost() throws Exception {
        String best = null;
        int most = 1;
        for (String topic : found(get(first("/latest", "/news/[a-z0-9-]+")), "/topic/[a-z0-9-]+")) {
            int pages = pages(topic);
            if (pages > most) {
                most = pages;
                best = topic;
            }
        }
        return best;
    }

    private static String first(String path, String pattern) throws Exception {
        return found(get(path), pattern).stream().findFirst().orElse(null);
    }

    private static List<String> found(String page, String pattern) {
        Set<String> found = new LinkedHashSet<>();
        Matcher link = Pattern.compile("href=\"(" + pattern + ")\"").matcher(page);
        while (link.find()) {
            found.add(link.group(1));
        }
        return new ArrayList<>(found);
    }

    private static String get(String path) throws Exception {
        HttpResponse<byte[]> response = CLIENT.send(
                HttpRequest.newBuilder(URI.create(origin + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + response.statusCode());
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
