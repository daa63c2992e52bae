package press.registan.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.registan.kernel.Language;

/**
 * A light stemmer for languages that put one ending behind another: how many there are, whose they are, where they are. The
 * endings stand in a file, in groups, and from each group the longest that fits is taken off, as long as enough of the word
 * is left. An ending that leaves a word of the file's own goes before all others.
 */
final class Endings implements Stemmer {

    /** An ending in one place of the file. It stands behind certain letters only; behind any, if there are none. */
    private record Ending(int group, int keep, String behind) {

        boolean standsBehind(String stem) {
            return behind.isEmpty() || behind.indexOf(stem.charAt(stem.length() - 1)) >= 0;
        }
    }

    /** What is left of a word, and what its end is in the file. */
    private record Cut(String stem, List<Ending> endings) {

        boolean fits() {
            for (Ending ending : endings) {
                if (ending.standsBehind(stem)) {
                    return true;
                }
            }
            return false;
        }

        boolean fits(int group) {
            for (Ending ending : endings) {
                if (ending.group() == group && ending.keep() <= stem.length() && ending.standsBehind(stem)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** How often a word may begin anew. */
    private static final int ROUNDS = 3;

    private final Spelling spelling;
    private final Map<String, List<Ending>> endings = new HashMap<>();
    /** Of each group, whether a word begins anew behind it: “of those in our houses”. */
    private final List<Boolean> groups = new ArrayList<>();

    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Map<Character, Character> last = new HashMap<>();
    private String vowels = "";
    private int longest;

    private Endings(Spelling spelling) {
        this.spelling = spelling;
    }

    static Endings of(Language language) {
        Endings endings = new Endings(Spelling.in(language));
        SearchFiles.lines(SearchFiles.endings(language)).forEach(endings::read);
        return endings;
    }

    private void read(String line) {
        String[] field = line.split("\\|", -1);
        String[] head = field[0].strip().split(" ");
        List<String> words = Arrays.stream(field[1].strip().split("\\s+"))
                .map(spelling::fold)
                .toList();
        switch (head[0]) {
            case "letters" -> letters.put(head[1], String.join("", words));
            case "vowels" -> vowels = String.join("", words);
            case "last" -> last.put(words.get(0).charAt(0), words.get(1).charAt(0));
            case "whole" -> words.forEach(word -> known.put(word, word));
            case "word" -> words.forEach(word -> known.put(word, words.getFirst()));
            case "once", "again" -> {
                groups.add(head[0].equals("again"));
                read(head, words);
            }
            case "or" -> read(head, words);
            default -> throw new IllegalStateException("no line of endings begins with " + head[0]);
        }
    }

    /** The head is as {@code once 3 behind vowels}. */
    private void read(String[] head, List<String> words) {
        String behind = head.length < 4 ? "" : letters.get(head[3]);
        if (behind == null) {
            throw new IllegalStateException("no letters are called " + head[3]);
        }
        Ending ending = new Ending(groups.size() - 1, Integer.parseInt(head[1]), behind);
        for (String word : words) {
            endings.computeIfAbsent(word, first -> new ArrayList<>()).add(ending);
            longest = Math.max(longest, word.length());
        }
    }

    @Override
    public String stem(String word) {
        String stem = word;
        int group = 0;
        int rounds = 0;
        while (!known.containsKey(stem)) {
            List<Cut> cuts = cuts(stem);
            Cut whole = leavingKnown(cuts);
            if (whole != null) {
                return finish(whole.stem());
            }
            Cut cut = null;
            while (cut == null && group < groups.size()) {
                cut = leavingEnough(cuts, group++);
            }
            if (cut == null) {
                return finish(stem);
            }
            stem = cut.stem();
            group = groups.get(group - 1) && ++rounds < ROUNDS ? 0 : group;
        }
        return finish(stem);
    }

    /** All that may be cut off, the longest first. */
    private List<Cut> cuts(String stem) {
        List<Cut> cuts = new ArrayList<>();
        for (int length = Math.min(longest, stem.length() - 1); length > 0; length--) {
            List<Ending> found = endings.get(stem.substring(stem.length() - length));
            if (found != null) {
                cuts.add(new Cut(stem.substring(0, stem.length() - length), found));
            }
        }
        return cuts;
    }

    private @Nullable Cut leavingKnown(List<Cut> cuts) {
        for (Cut cut : cuts) {
            if (cut.fits() && known.containsKey(finish(cut.stem()))) {
                return cut;
            }
        }
        return null;
    }

    private @Nullable Cut leavingEnough(List<Cut> cuts, int group) {
        for (Cut cut : cuts) {
            if (cut.fits(group) && hasVowel(cut.stem())) {
                return cut;
            }
        }
        return null;
    }

    private boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) {
            if (vowels.indexOf(stem.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The stem as its other forms have it: a last letter that softens before vowels, a vowel that drops out. */
    private String finish(String stem) {
        char end = stem.charAt(stem.length() - 1);
        Character other = last.get(end);
        String hard = other == null ? stem : stem.substring(0, stem.length() - 1) + other;
        return known.getOrDefault(stem, known.getOrDefault(hard, hard));
    }
}
