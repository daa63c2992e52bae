package press.registan.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line of {@code search/common-script-asked.txt}: what may stand for what, where, and of which writing of the word. */
record Respelling(String from, String to, Where where, boolean folded) {

    private static final String FILE = "common-script-asked.txt";

    /** So long is the ending of most family names: ov, ova, ev, in. */
    private static final int ENDING = 3;

    static final List<Respelling> ALL = read();

    enum Where {
        START,
        END,
        FIRST,
        LAST,
        ALL
    }

    /** The word respelt; as it is where this does not stand in it. Both in {@link #sounds}. */
    String of(String word) {
        return switch (where) {
            case START -> word.startsWith(from) ? replaced(word, 0) : word;
            case END -> word.endsWith(from) ? replaced(word, word.length() - from.length()) : word;
            case FIRST -> {
                int first = word.indexOf(from);
                yield first < word.length() - ENDING ? replaced(word, first) : word;
            }
            case LAST -> replaced(word, word.lastIndexOf(from));
            case ALL -> word.replace(from, to);
        };
    }

    private String replaced(String word, int at) {
        return at < 0 ? word : word.substring(0, at) + to + word.substring(at + from.length());
    }

    /** One letter for each of ch and sh, so that c, h and s are found on their own only. */
    static String sounds(String letters) {
        return letters.replace("ch", "č").replace("sh", "š");
    }

    static String letters(String sounds) {
        return sounds.replace("č", "ch").replace("š", "sh");
    }

    private static List<Respelling> read() {
        List<Respelling> all = new ArrayList<>();
        boolean folded = false;
        for (String line : SearchFiles.lines(FILE)) {
            if (line.startsWith("[")) {
                folded = line.equals("[as it is folded]");
            } else {
                all.add(line(line.split(" "), folded));
            }
        }
        return List.copyOf(all);
    }

    private static Respelling line(String[] words, boolean folded) {
        String from = sounds(words[0]);
        String to = words[1].equals("-") ? "" : sounds(words[1]);
        if (from.startsWith("^")) {
            return new Respelling(from.substring(1), to, Where.START, folded);
        }
        if (from.endsWith("$")) {
            return new Respelling(from.substring(0, from.length() - 1), to, Where.END, folded);
        }
        Where where = words.length == 2 ? Where.ALL : Where.valueOf(words[2].toUpperCase(Locale.ROOT));
        return new Respelling(from, to, where, folded);
    }
}
