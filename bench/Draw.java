import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Draws what Ask measured at several sizes: a table for the reader, in Markdown, and a picture of the same, both axes
 * logarithmic. {@code java Draw.java TABLE.tsv OUT.svg DRAWN TITLE}, where each line of the table has how many stories, what
 * was asked, p50, p99 and what is drawn, in milliseconds; the table goes to standard output.
 */
class Draw {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 60;
    private static final int RIGHT = 220;
    private static final int TOP = 20;
    private static final int BOTTOM = 40;
    private static final List<String> COLORS =
            List.of("#0b6e8a", "#b3261e", "#2e7d32", "#7b1fa2", "#c77700", "#37474f", "#ad1457", "#5d4037", "#1a237e");

    private record Figure(long stories, double p50, double p99, double drawn) {}

    public static void main(String[] arguments) throws IOException {
        Map<String, List<Figure>> kinds = new LinkedHashMap<>();
        TreeSet<Long> sizes = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] part = line.split("\t");
            Figure figure = new Figure(
                    Long.parseLong(part[0]),
                    Double.parseDouble(part[2]),
                    Double.parseDouble(part[3]),
                    Double.parseDouble(part[4]));
            kinds.computeIfAbsent(part[1], kind -> new ArrayList<>()).add(figure);
            sizes.add(figure.stories());
        }
        table(kinds, sizes, arguments[2]);
        Files.writeString(Path.of(arguments[1]), picture(kinds, sizes, arguments[3]));
    }

    private static void table(Map<String, List<Figure>> kinds, TreeSet<Long> sizes, String drawn) {
        StringBuilder head = new StringBuilder("| p50 · p99 · %s, in ms |".formatted(drawn));
        sizes.forEach(size -> head.append(" %,d stories |".formatted(size)));
        System.out.println(head);
        System.out.println("| --- |" + " --- |".repeat(sizes.size()));
        kinds.forEach((kind, figures) -> {
            StringBuilder row = new StringBuilder("| " + kind + " |");
            for (long size : sizes) {
                row.append(figures.stream()
                        .filter(figure -> figure.stories() == size)
                        .map(figure -> " %.1f · %.1f · %.1f |"
                                .formatted(figure.p50(), figure.p99(), figure.drawn()))
                        .findFirst()
                        .orElse(" – |"));
            }
            System.out.println(row);
        });
    }

    private static String picture(Map<String, List<Figure>> kinds, TreeSet<Long> sizes, String title) {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="12">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                """.formatted(WIDTH, HEIGHT, title));
        for (double tick : List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0)) {
            svg.append(line(LEFT, y(tick), WIDTH - RIGHT, y(tick), "#ddd"));
            svg.append(text(LEFT - 8, y(tick) + 4, "end", "%s ms".formatted(tick), "#333"));
        }
        for (long size : sizes) {
            svg.append(text(x(size, sizes), HEIGHT - BOTTOM + 20, "middle", "%,d".formatted(size), "#333"));
        }
        int number = 0;
        for (Map.Entry<String, List<Figure>> kind : kinds.entrySet()) {
            String color = COLORS.get(number % COLORS.size());
            StringBuilder points = new StringBuilder();
            for (Figure figure : kind.getValue()) {
                points.append("%.1f,%.1f "
                        .formatted(x(figure.stories(), sizes), y(Math.max(0.05, figure.drawn()))));
            }
            svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n"
                    .formatted(color, points.toString().strip()));
            svg.append(text(WIDTH - RIGHT + 16, TOP + 20 + 20 * number++, "start", kind.getKey(), color));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double x(long size, TreeSet<Long> sizes) {
        double from = Math.log10(sizes.first());
        double to = Math.log10(Math.max(sizes.last(), sizes.first() * 10.0));
        return LEFT + 10 + (WIDTH - LEFT - RIGHT - 40) * (Math.log10(size) - from) / (to - from);
    }

    private static double y(double millis) {
        double from = Math.log10(0.05);
        double to = Math.log10(20);
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (Math.log10(Math.min(20, millis)) - from) / (to - from);
    }

    private static String line(double x1, double y1, double x2, double y2, String color) {
        return "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n".formatted(x1, y1, x2, y2, color);
    }

    private static String text(double x, double y, String anchor, String words, String color) {
        return "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n"
                .formatted(x, y, anchor, color, words);
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}
