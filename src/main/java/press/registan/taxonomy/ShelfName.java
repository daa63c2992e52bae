package press.registan.taxonomy;

import java.util.List;

/** A shelf as a story names it: what kind, what it is called there, and what else it is called. */
public record ShelfName(ShelfKind kind, String name, List<String> aliases) {

    public static final int LONGEST = 200;

    public ShelfName {
        name = name.strip();
        aliases = List.copyOf(aliases);
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a name of 1 to " + LONGEST + " letters is needed for a " + kind.word()
                    + ", not “" + shown(name) + "”");
        }
    }

    public ShelfName(ShelfKind kind, String name) {
        this(kind, name, List.of());
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
