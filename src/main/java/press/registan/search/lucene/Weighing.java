package press.registan.search.lucene;

/** How much rarity, repetition and length count in each field. Nothing of it is in the index: it can change between two starts. */
@FunctionalInterface
public interface Weighing {

    /**
     * The two numbers of BM25.
     *
     * @param k1 how much more a word is worth that is there more often; 0 for nothing
     * @param b how much less a word is worth in a long text; from 0 for nothing to 1
     */
    record Bm25(float k1, float b) {}

    Bm25 of(String field);

    /** What most engines begin with, for every field. */
    static Weighing usual() {
        Bm25 usual = new Bm25(1.2f, 0.75f);
        return _ -> usual;
    }
}
