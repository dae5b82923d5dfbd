package org.dateline.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Keeps passwords as Argon2id (RFC 9106) in the PHC string format, with 19 MiB, 2 passes and 1 lane, the least that OWASP's
 * password storage cheat sheet advises. Two at a time are worked out, so that a crowd at the log-in cannot fill the memory.
 */
final class Passwords {
    /** Shortest and longest password that is taken, in characters. */
    static final int SHORTEST = 10;

    static final int LONGEST = 1_000;

    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");
    private static final String NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);
    private static final Semaphore TURNS = new Semaphore(2);

    private final SecureRandom random = new SecureRandom();

    /** A password as it is kept. */
    String hash(String password) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        byte[] hash = argon2id(password, salt, MEMORY, PASSES, 1);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(MEMORY, PASSES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Whether this is the password that was kept. */
    boolean matches(String kept, String password) {
        Matcher phc = PHC.matcher(kept);
        if (!phc.matches() || password.length() > LONGEST) {
            return false;
        }
        byte[] hash = argon2id(
                password,
                Base64.getDecoder().decode(phc.group(4)),
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)));
        return MessageDigest.isEqual(hash, Base64.getDecoder().decode(phc.group(5)));
    }

    /** Takes as long as {@link #matches}, so that the time does not tell which names there are. */
    void pretend(String password) {
        boolean unused = matches(NOBODY, password);
    }

    private static byte[] argon2id(String password, byte[] salt, int memory, int passes, int lanes) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH];
        TURNS.acquireUninterruptibly();
        try {
            argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            TURNS.release();
        }
        return hash;
    }
}
