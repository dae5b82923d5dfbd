package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.dateline.article.NormalizedUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private static NormalizedUrl url(String address) {
        return NormalizedUrl.of(address).orElseThrow();
    }

    /** A guard for which every name leads to these addresses. */
    private static AddressGuard leadingTo(String... literals) {
        return new AddressGuard(Set.of(), false, host -> {
            InetAddress[] addresses = new InetAddress[literals.length];
            for (int i = 0; i < literals.length; i++) {
                addresses[i] = InetAddress.getByName(literals[i]);
            }
            return addresses;
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "addresses.csv", numLinesToSkip = 1)
    void judgesAddresses(String literal, String why) throws UnknownHostException {
        String objection =
                leadingTo(literal).objection(url("http://news.example/")).orElse("");
        assertEquals(why == null ? "" : why, objection.replaceFirst("^[^(]*\\(([^)]*)\\).*", "$1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://0x7f.1/",
                "http://127.0.0.01/",
                "http://\u2460\u2461\u2466.0.0.1/",
                "http://\uff11\uff12\uff17.0.0.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[::1]/",
                "http://[fd00::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1:80/"
            })
    void refusesEverySpellingOfAPrivateAddress(String address) throws UnknownHostException {
        Optional<NormalizedUrl> url = NormalizedUrl.of(address);
        assertTrue(
                url.isEmpty()
                        || new AddressGuard(Set.of(), false, PinnedNames::fresh)
                                .objection(url.get())
                                .isPresent(),
                url.toString());
    }

    @Test
    void refusesANameThatLeadsToOnePrivateAddressAmongPublicOnes() throws UnknownHostException {
        assertTrue(leadingTo("93.184.216.34", "10.0.0.1")
                .objection(url("https://news.example/"))
                .isPresent());
        assertFalse(leadingTo("93.184.216.34", "2606:2800:220:1::1")
                .objection(url("https://news.example/"))
                .isPresent());
    }

    @Test
    void letsAnExceptionThroughAtItsPortAlone() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(Set.of("127.0.0.1:8080", "[::1]:8081"), false, PinnedNames::fresh);
        assertTrue(guard.objection(url("http://127.0.0.1:8080/x")).isEmpty());
        assertTrue(guard.objection(url("http://[::1]:8081/")).isEmpty());
        assertTrue(guard.objection(url("http://127.0.0.1:8081/")).isPresent());
        assertTrue(guard.objection(url("http://127.0.0.2:8080/")).isPresent());
        assertTrue(guard.objection(url("http://127.0.0.1/")).orElseThrow().endsWith("allow 127.0.0.1:80"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.1:80", "10.0.0.0/8:80", "::1:80"
            })
    void takesOnlyNumberAddressesWithAPortForExceptions(String exception) {
        assertThrows(
                IllegalArgumentException.class, () -> new AddressGuard(Set.of(exception), false, PinnedNames::fresh));
    }
}
