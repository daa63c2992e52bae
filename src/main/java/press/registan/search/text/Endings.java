package press.registan.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import press.registan.kernel.Language;

/**
 * A light stemmer for languages that put one ending behind another: where it is, whose it is, how many there are. The endings
 * stand in a file, the outermost group first, and from each group the longest that fits is taken off, as long as enough of
 * the word is left.
 */
final class Endings implements Stemmer {

    /** A group of which a word has one ending. After some the word begins anew: “of those in our houses”. */
    private record Group(boolean again, int keep, int longest, Set<String> endings) {}

    /** How often a word may begin anew. */
    private static final int ROUNDS = 3;

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, String> otherwise = new HashMap<>();
    private final Map<Character, Character> last = new HashMap<>();
    private String vowels = "";

    private Endings() {}

    static Endings of(Language language) {
        Endings endings = new Endings();
        Spelling spelling = Spelling.in(language);
        SearchFiles.lines("endings." + language + ".txt").forEach(line -> endings.read(line, spelling));
        return endings;
    }

    private void read(String line, Spelling spelling) {
        String[] field = line.split("\\|", -1);
        String[] head = field[0].strip().split(" ");
        List<String> words =
                List.of(field[1].strip().split("\\s+")).stream().map(spelling::fold).toList();
        switch (head[0]) {
            case "vowels" -> vowels = String.join("", words);
            case "last" -> last.put(words.get(0).charAt(0), words.get(1).charAt(0));
            case "word" -> words.forEach(word -> otherwise.put(word, words.getFirst()));
            case "once", "again" -> {
                int longest = words.stream().mapToInt(String::length).max().orElseThrow();
                groups.add(new Group(
                        head[0].equals("again"), Integer.parseInt(head[1]), longest, new HashSet<>(words)));
            }
            default -> throw new IllegalStateException("no line of endings begins with " + head[0]);
        }
    }

    @Override
    public String stem(String word) {
        String stem = word;
        for (int round = 0; round < ROUNDS; round++) {
            boolean again = false;
            for (int i = 0; i < groups.size() && !again; i++) {
                Group group = groups.get(i);
                String shorter = without(group, stem);
                again = group.again() && shorter.length() < stem.length();
                stem = shorter;
            }
            if (!again) {
                break;
            }
        }
        return finish(stem);
    }

    private String without(Group group, String stem) {
        if (otherwise.containsKey(stem)) {
            return stem;
        }
        int most = Math.min(group.longest(), stem.length() - group.keep());
        for (int length = most; length > 0; length--) {
            int kept = stem.length() - length;
            if (group.endings().contains(stem.substring(kept)) && hasVowel(stem, kept)) {
                return stem.substring(0, kept);
            }
        }
        return stem;
    }

    private boolean hasVowel(String stem, int before) {
        for (int i = 0; i < before; i++) {
            if (vowels.indexOf(stem.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The stem as its other forms have it: a last letter that softens before vowels, a vowel that drops out. */
    private String finish(String stem) {
        String known = otherwise.get(stem);
        if (known != null) {
            return known;
        }
        Character hard = stem.isEmpty() ? null : last.get(stem.charAt(stem.length() - 1));
        return hard == null ? stem : stem.substring(0, stem.length() - 1) + hard;
    }
}
