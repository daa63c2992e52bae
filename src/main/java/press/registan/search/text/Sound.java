package press.registan.search.text;

/**
 * What two forms of one name have in common however their vowels were heard: Nurak and Nurek, Urgench and Үргеніш. Far too
 * coarse to look for; it only tells which of the words that are written nearly alike may be spellings of one.
 */
public final class Sound {

    private Sound() {}

    /** Whether two forms in the common script may be spellings of one name: as many syllables, and the same bones. */
    public static boolean alike(String one, String other) {
        return syllables(one) == syllables(other) && nearlyAlike(one, other);
    }

    /** The same, however many syllables they have. */
    public static boolean nearlyAlike(String one, String other) {
        return bones(one, true).equals(bones(other, true)) || bones(one, false).equals(bones(other, false));
    }

    private static int syllables(String form) {
        int syllables = 0;
        for (int i = 0; i < form.length(); i++) {
            syllables += isVowel(form, i) && !isVowel(form, i - 1) ? 1 : 0;
        }
        return syllables;
    }

    private static boolean isVowel(String form, int at) {
        return at >= 0 && "aeiou".indexOf(form.charAt(at)) >= 0;
    }

    /** The consonants, those as one that neighbours write for one another; h is k, or nothing. */
    private static String bones(String form, boolean harsh) {
        String sounds = Respelling.sounds(form);
        StringBuilder bones = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char bone = bone(sounds.charAt(i), harsh);
            boolean nasal = bone == 'k'
                    && !bones.isEmpty()
                    && bones.charAt(bones.length() - 1) == 'n'
                    && sounds.charAt(i) == 'g';
            if (bone != 0 && !nasal && (bones.isEmpty() || bones.charAt(bones.length() - 1) != bone)) {
                bones.append(bone);
            }
        }
        return bones.toString();
    }

    private static char bone(char sound, boolean harsh) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u' -> 0;
            case 'h' -> harsh ? 'k' : 0;
            case 'g' -> 'k';
            case 'd' -> 't';
            case 'b', 'f' -> 'p';
            case 'z' -> 's';
            case 'č', 'š', 'j' -> 'š';
            default -> sound;
        };
    }
}
