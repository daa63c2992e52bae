package press.registan.search.lucene;

import press.registan.search.Ranking.Bm25;

/** How much rarity, repetition and length count in each field. Nothing of it is in the index: it can change between two starts. */
@FunctionalInterface
public interface Weighing {

    Bm25 of(String field);

    /** What most engines begin with, for every field. */
    static Weighing usual() {
        Bm25 usual = new Bm25(1.2f, 0.75f);
        return _ -> usual;
    }
}
