package dev.connreg.sandbox.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Polling addresses that carry the time, a certificate, a signature and a hash, some three thousand characters in all,
 * as those of the registry and extension services do. One that came back altered in any way is not known.
 */
final class SignedAddress {

    private static final long TICKS_BEFORE_1970 = 621_355_968_000_000_000L;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final String certificate;

    SignedAddress() {
        var random = new SecureRandom();
        key = new SecretKeySpec(bytes(random, 32), "HmacSHA512");
        certificate = ENCODER.encodeToString(bytes(random, 1870));
    }

    /** The target of a request for the operation of that number; each call makes another one. */
    String sign(String pathAndVersion, long number, Instant now) {
        var ticks = TICKS_BEFORE_1970 + now.getEpochSecond() * 10_000_000 + System.nanoTime() % 10_000_000;
        return signed(pathAndVersion + "&t=" + ticks + "&c=" + certificate, number);
    }

    /** The number of the operation that the target was made for, if it was made here and is as it was. */
    OptionalLong number(String target) {
        var signature = target.indexOf("&s=");
        var hash = target.indexOf("&h=");
        if (signature < 0 || hash < signature) {
            return OptionalLong.empty();
        }
        return numberIn(target.substring(hash + 3)).stream()
                .filter(number -> signed(target.substring(0, signature), number).equals(target))
                .findFirst();
    }

    private static OptionalLong numberIn(String hash) {
        try {
            var bytes = Base64.getUrlDecoder().decode(hash);
            return bytes.length == 32 ? OptionalLong.of(ByteBuffer.wrap(bytes).getLong()) : OptionalLong.empty();
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    private String signed(String target, long number) {
        var signature = ByteBuffer.allocate(256);
        for (var block = 0; block < 4; block++) {
            signature.put(mac(target + "|" + number + "|" + block));
        }
        var hash = ByteBuffer.allocate(32).putLong(number).put(mac(target + "|hash|" + number), 0, 24);
        return target + "&s=" + ENCODER.encodeToString(signature.array()) + "&h="
                + ENCODER.encodeToString(hash.array());
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no HMAC with SHA-512", e);
        }
    }

    private static byte[] bytes(SecureRandom random, int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
