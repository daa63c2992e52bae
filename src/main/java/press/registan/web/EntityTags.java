package press.registan.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags: made from what is sent, and found again in {@code If-None-Match}. */
final class EntityTags {

    private EntityTags() {}

    /** A name for these bytes that no other bytes have. */
    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The strong tag of one form of an answer: two forms are never byte for byte the same. */
    static String tag(String hash, Encoding encoding) {
        return "\"" + hash + "-" + encoding.token() + "\"";
    }

    /**
     * Whether {@code If-None-Match} names the tag, alone, in a list, as a weak one, or by a star. Compared weakly, as for
     * this header it is to be.
     */
    static boolean match(String header, String tag) {
        if (header.equals(tag) || header.strip().equals("*")) {
            return true;
        }
        int at = header.indexOf(tag);
        while (at >= 0) {
            int end = at + tag.length();
            boolean begins = at == 0 || ", \t/".indexOf(header.charAt(at - 1)) >= 0;
            boolean ends = end == header.length() || ", \t".indexOf(header.charAt(end)) >= 0;
            if (begins && ends) {
                return true;
            }
            at = header.indexOf(tag, end);
        }
        return false;
    }
}
