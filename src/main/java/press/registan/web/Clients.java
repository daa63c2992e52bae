package press.registan.web;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells clients from one another without keeping their addresses. Thread-safe. */
final class Clients {

    private static final String HASH = "HmacSHA256";

    /** So many bytes of an IPv6 address name a network, of which a household has one or more and changes the rest at will. */
    private static final int OWN_BYTES = 8;

    private final SecretKeySpec key;

    Clients() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HASH);
    }

    /** Whoever is at this address; everybody of an IPv6 network of 64 bits is one. */
    Client at(String address) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return new Client(ByteBuffer.wrap(mac.doFinal(place(address))).getLong());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this JDK has no " + HASH, missing);
        }
    }

    private static byte[] place(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > OWN_BYTES ? Arrays.copyOf(bytes, OWN_BYTES) : bytes;
        } catch (IllegalArgumentException noAddress) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}
