package press.registan.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import press.registan.kernel.Key;

/** A page in the {@link PageStore}: what it answers, under which address, what it was made from and until when it holds. */
final class KeptPage {

    /** What caches and proxies are known to take in one header. */
    private static final int LONGEST_KEYS = 4096;

    /** Stands for keys that did not fit; whoever purges a cache in front purges this one with every change. */
    static final String MANY = "many";

    private static final int ABOUT_AN_INDEX_ENTRY = 120;

    private final String address;
    private final ReadyAnswer answer;
    private final Set<Key> keys;
    private final long until;
    private volatile boolean spoiled;

    private KeptPage(String address, ReadyAnswer answer, Set<Key> keys, long until) {
        this.address = address;
        this.answer = answer;
        this.keys = keys;
        this.until = until;
    }

    /** Compresses the response for keeping, for now in the encoding that is wanted first. */
    static KeptPage of(String address, Response response, Set<Key> keys, Instant until, Encoding first) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("cache-control", "public, max-age=0, must-revalidate");
        headers.put("surrogate-key", surrogateKeys(keys));
        long last = until.isBefore(Instant.ofEpochMilli(Long.MAX_VALUE)) ? until.toEpochMilli() : Long.MAX_VALUE;
        ReadyAnswer answer = ReadyAnswer.forMany(response, headers, Effort.PAGE, first, last);
        return new KeptPage(address, answer, Set.copyOf(keys), last);
    }

    private static String surrogateKeys(Set<Key> keys) {
        String all = keys.stream().map(Key::word).collect(Collectors.joining(" "));
        return all.length() <= LONGEST_KEYS ? all : MANY;
    }

    String address() {
        return address;
    }

    ReadyAnswer answer() {
        return answer;
    }

    Set<Key> keys() {
        return keys;
    }

    boolean holdsAt(long now) {
        return now < until && !spoiled;
    }

    void spoil() {
        spoiled = true;
    }

    boolean isSpoiled() {
        return spoiled;
    }

    /** Bytes of memory, its share of the index included. */
    int weight() {
        return answer.weight() + 2 * address.length() + keys.size() * ABOUT_AN_INDEX_ENTRY;
    }
}
