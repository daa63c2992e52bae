package press.registan.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import press.registan.kernel.Language;
import press.registan.search.text.Analysis;
import press.registan.search.text.Word;
import press.registan.story.Byline;
import press.registan.story.Story;
import press.registan.taxonomy.Shelf;
import press.registan.taxonomy.ShelfKind;

/** Makes of a story what an index takes in. Thread-safe. */
public final class Documents {

    /** Words beyond are not looked for: no story is so long, and one that is shall not take the machine. */
    private static final int MOST_WORDS = 200_000;

    /** Fewer are not worth being shared out. */
    private static final int MANY = 8;

    private final Ranking ranking;

    public Documents(Ranking ranking) {
        this.ranking = ranking;
    }

    /** How an index of these is made; one of another recipe is made anew. */
    public String recipe() {
        return Analysis.recipe() + " " + ranking.recipe();
    }

    /** The documents of stories that are public, or will be by themselves; many are made side by side. */
    List<StoryDocument> all(List<Story> stories) {
        return stories.size() < MANY
                ? stories.stream().map(this::of).toList()
                : stories.parallelStream().map(this::of).toList();
    }

    /** The document of a story that is public, or will be by itself. */
    public StoryDocument of(Story story) {
        Writing writing = new Writing(story.language());
        writing.headline(story.headline());
        if (story.standfirst() != null) {
            writing.standfirst(story.standfirst());
        }
        StoryText.parts(story.body().html()).forEach(writing::body);
        for (Byline byline : story.bylines()) {
            writing.byline(byline.name());
        }
        return writing.done(story.id(), Objects.requireNonNull(story.dates().publicFrom()), shelves(story));
    }

    private static Map<Dimension, Set<Long>> shelves(Story story) {
        Map<Dimension, Set<Long>> shelves = new EnumMap<>(Dimension.class);
        if (story.section() != null) {
            shelves.put(Dimension.SECTION, Set.of(story.section().id()));
        }
        for (Shelf topic : story.topics()) {
            add(shelves, Dimension.TOPIC, topic.id());
            if (topic.kind() == ShelfKind.PLACE) {
                add(shelves, Dimension.PLACE, topic.id());
            }
        }
        story.bylines().forEach(byline -> add(shelves, Dimension.AUTHOR, byline.author()));
        return shelves;
    }

    private static void add(Map<Dimension, Set<Long>> shelves, Dimension dimension, long shelf) {
        shelves.computeIfAbsent(dimension, _ -> new LinkedHashSet<>()).add(shelf);
    }

    /** One document on its way. */
    private final class Writing {

        private final Language language;
        private final Analysis analysis;
        private final Map<String, Integer> text = new HashMap<>();
        private final Map<String, Integer> headline = new HashMap<>();
        private final Map<String, Integer> kin = new HashMap<>();
        private final List<List<String>> common = new ArrayList<>();
        private final List<List<String>> headlineLine = new ArrayList<>();
        private final List<List<String>> bylines = new ArrayList<>();
        private int left = MOST_WORDS;
        private int leading = ranking.leadWords();

        Writing(Language language) {
            this.language = language;
            this.analysis = Analysis.in(language);
        }

        void headline(String line) {
            List<Word> words = words(line);
            for (Word word : words) {
                if (!word.stop()) {
                    headline.merge(word.stem(), 1, Integer::sum);
                }
            }
            headlineLine.add(commons(words));
            put(words, ranking.inHeadline());
        }

        void standfirst(String standfirst) {
            put(words(standfirst), ranking.inStandfirst());
            leading = 0;
        }

        /** A story without a standfirst says in its first words what it is about. */
        void body(String part) {
            List<Word> words = words(part);
            put(words, ranking.inBody());
            List<Word> first = words.subList(0, Math.min(leading, words.size()));
            count(first, ranking.inLead() - ranking.inBody());
            leading -= first.size();
        }

        /** A name is a name in every language: it has no endings and no stop words. */
        void byline(String name) {
            List<Word> words = words(name);
            bylines.add(commons(words));
            put(words, ranking.inByline());
        }

        private List<Word> words(String part) {
            List<Word> words = analysis.words(part);
            if (words.size() > left) {
                words = words.subList(0, left);
            }
            left -= words.size();
            return words;
        }

        private void put(List<Word> words, int weight) {
            if (words.isEmpty()) {
                return;
            }
            common.add(commons(words));
            count(words, weight);
            for (Word word : words) {
                if (!word.stop() && !word.commonStem().equals(word.common())) {
                    kin.merge(word.commonStem(), 1, Integer::sum);
                }
            }
        }

        private void count(List<Word> words, int weight) {
            for (Word word : words) {
                if (!word.stop() && weight > 0) {
                    text.merge(word.stem(), weight, Integer::sum);
                }
            }
        }

        private static List<String> commons(List<Word> words) {
            return words.stream().map(Word::common).toList();
        }

        StoryDocument done(long id, Instant publicFrom, Map<Dimension, Set<Long>> shelves) {
            Map<Field, Map<String, Integer>> bags = new HashMap<>();
            bags.put(Field.text(language), text);
            bags.put(Field.headline(language), headline);
            bags.put(Field.KIN, kin);
            Map<Field, List<List<String>>> lines = new HashMap<>();
            lines.put(Field.COMMON, common);
            lines.put(Field.HEADLINE, headlineLine);
            lines.put(Field.BYLINE, bylines);
            return new StoryDocument(id, language, publicFrom, shelves, bags, lines);
        }
    }
}
