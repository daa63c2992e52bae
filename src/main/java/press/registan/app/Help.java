package press.registan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a command, or a group, is written, and what its parts mean. */
record Help(String name, Command called) {

    static final int WIDTH = 90;

    private static final int GAP = 2;

    /** A term of the table, and what it is. */
    private record Row(String term, String description) {}

    /** Everything: the line of usage, what it does, its parts. */
    List<String> whole() {
        List<String> lines = new ArrayList<>(usage());
        lines.add("");
        lines.addAll(filled("", words(called.usage().description())));
        lines.add("");
        int width = Stream.concat(commands(), parts())
                .mapToInt(row -> row.term().length())
                .max()
                .orElseThrow();
        commands().forEach(row -> lines.addAll(inTable(row, width)));
        if (called instanceof Group) {
            lines.add("");
        }
        parts().forEach(row -> lines.addAll(inTable(row, width)));
        return lines;
    }

    /** The line of usage, and how to learn more. */
    List<String> brief() {
        List<String> lines = new ArrayList<>(usage());
        lines.add("More: " + name + " " + Usage.HELP.name());
        return lines;
    }

    private List<String> usage() {
        Stream<String> parts = called instanceof Group
                ? Stream.of("COMMAND …")
                : called.usage().parts().stream().map(part -> part.times().around(part.written()));
        return filled("Usage: " + name + " ", parts.toList());
    }

    private Stream<Row> commands() {
        return called instanceof Group group ? group.shown().stream().map(Help::row) : Stream.empty();
    }

    private static Row row(Group.Entry entry) {
        return new Row("  " + entry.name(), entry.make().get().usage().description());
    }

    private Stream<Row> parts() {
        Usage usage = called.usage();
        return Stream.concat(
                usage.parameters().stream().map(parameter -> row("", parameter)),
                usage.allOptions().stream().map(option -> row(option.letter(), option)));
    }

    private static Row row(String letter, Part<?> part) {
        return new Row("  " + (letter.isEmpty() ? "    " : letter + ", ") + part.written(), part.description());
    }

    private static List<String> inTable(Row row, int width) {
        return filled(row.term() + " ".repeat(width - row.term().length() + GAP), words(row.description()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** Pieces after a beginning, as many on a line as it has room for; each further line begins below the first piece. */
    private static List<String> filled(String beginning, List<String> pieces) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(beginning);
        for (String piece : pieces) {
            boolean first = line.length() == beginning.length();
            if (!first && line.length() + 1 + piece.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(beginning.length()));
                first = true;
            }
            line.append(first ? "" : " ").append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
