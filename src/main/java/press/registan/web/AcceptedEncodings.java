package press.registan.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Accept-Encoding}. Readers send few different ones, so what was read is remembered by the header itself, up
 * to a bound; the rest is read each time.
 */
final class AcceptedEncodings {

    private static final List<Encoding> IDENTITY_ONLY = List.of(Encoding.IDENTITY);
    private static final int MOST_REMEMBERED = 256;
    private static final int LONGEST_REMEMBERED = 128;

    private final Map<String, List<Encoding>> remembered = new ConcurrentHashMap<>();

    /** The encodings that a client takes and this machine makes, the one to prefer first. Never empty. */
    List<Encoding> of(@Nullable String header) {
        if (header == null) {
            return IDENTITY_ONLY;
        }
        List<Encoding> known = remembered.get(header);
        if (known != null) {
            return known;
        }
        List<Encoding> read = read(header).stream()
                .filter(encoding -> encoding != Encoding.BROTLI || Compression.hasBrotli())
                .toList();
        if (header.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED) {
            remembered.put(header, read);
        }
        return read;
    }

    /** By weight, and at equal weight what is smallest on the line; plain goes to whoever takes nothing else. */
    static List<Encoding> read(String header) {
        Map<Encoding, Double> weights = new EnumMap<>(Encoding.class);
        double others = 0;
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            int semicolon = part.indexOf(';');
            String token = (semicolon < 0 ? part : part.substring(0, semicolon)).strip();
            double weight = semicolon < 0 ? 1 : weight(part.substring(semicolon + 1));
            switch (token) {
                case "br" -> weights.put(Encoding.BROTLI, weight);
                case "gzip", "x-gzip" -> weights.put(Encoding.GZIP, weight);
                case "identity" -> weights.put(Encoding.IDENTITY, weight);
                case "*" -> others = weight;
                default -> {
                    // An encoding that we do not write.
                }
            }
        }
        for (Encoding encoding : Encoding.values()) {
            weights.putIfAbsent(encoding, others);
        }
        Stream<Encoding> taken = weights.entrySet().stream()
                .filter(weighed -> weighed.getValue() > 0)
                .sorted(Comparator.comparingDouble(weighed -> -weighed.getValue()))
                .map(Map.Entry::getKey);
        return Stream.concat(taken, Stream.of(Encoding.IDENTITY)).distinct().toList();
    }

    private static double weight(String parameters) {
        String weight = parameters.strip();
        if (!weight.startsWith("q=")) {
            return 1;
        }
        try {
            double value = Double.parseDouble(weight.substring(2).strip());
            return value >= 0 && value <= 1 ? value : 0;
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }
}
