package org.dateline.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The blocks of {@code special-addresses.txt}; the first that holds an address decides. */
final class AddressBlocks {
    private static final String PUBLIC = "public";
    private static final String EMBEDS = "embeds ";
    private static final List<Block> BLOCKS = read();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int bits, String meaning) {
        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if (((address[bit >> 3] ^ start[bit >> 3]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private AddressBlocks() {}

    /** What is special about an address, or empty when it is public. */
    static Optional<String> special(InetAddress address) {
        return special(address.getAddress());
    }

    private static Optional<String> special(byte[] address) {
        for (Block block : BLOCKS) {
            if (block.holds(address)) {
                if (block.meaning().startsWith(EMBEDS)) {
                    int at = Integer.parseInt(block.meaning().substring(EMBEDS.length()));
                    return special(Arrays.copyOfRange(address, at, at + 4)).map(what -> what + ", embedded");
                }
                return block.meaning().equals(PUBLIC) ? Optional.empty() : Optional.of(block.meaning());
            }
        }
        return Optional.empty();
    }

    private static List<Block> read() {
        try (InputStream in = Objects.requireNonNull(
                        AddressBlocks.class.getResourceAsStream("special-addresses.txt"), "special-addresses.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AddressBlocks::block)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("crawl: special-addresses.txt cannot be read", e);
        }
    }

    private static Block block(String line) {
        String[] columns = line.split("\\s+", 2);
        int slash = columns[0].indexOf('/');
        return new Block(
                bytes(columns[0].substring(0, slash)), Integer.parseInt(columns[0].substring(slash + 1)), columns[1]);
    }

    /** Java turns an IPv4-mapped literal into an IPv4 address; here it is wanted as it is written. */
    private static byte[] bytes(String literal) {
        if (literal.equals("::ffff:0:0")) {
            byte[] mapped = new byte[16];
            mapped[10] = (byte) 0xff;
            mapped[11] = (byte) 0xff;
            return mapped;
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("crawl: special-addresses.txt: '" + literal + "'", e);
        }
    }
}
