package dev.connreg.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A free address is proposed from the range that the server names. */
class ServiceRangeTest {

    private static Set<InetAddress> taken(String... addresses) {
        return Stream.of(addresses).map(InetAddress::ofLiteral).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"10.96.0.0/12, 10.96.0.2, 10.96.0.3", "fd00::/112, fd00::2, fd00::3", "0.0.0.0/8, 0.0.0.2, 0.0.0.3"})
    void first_address_that_nobody_has_is_free(String range, String taken, String free) {
        assertThat(ServiceRange.of(range).orElseThrow().free(taken(taken))).hasValue(InetAddress.ofLiteral(free));
    }

    @Test
    void full_range_has_none() {
        assertThat(ServiceRange.of("10.0.0.0/30").orElseThrow().free(taken("10.0.0.2")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.96.0.0/12, 10.96.0.10, true",
        "10.96.0.0/12, 10.111.255.254, true",
        "10.96.0.0/12, 10.112.0.1, false",
        "fd00::/112, fd00::7, true",
        "fd00::/112, fd01::7, false",
        "10.96.0.0/12, fd00::7, false"
    })
    void address_is_in_its_range(String range, String address, boolean isIn) {
        assertThat(ServiceRange.of(range).orElseThrow().contains(InetAddress.ofLiteral(address)))
                .isEqualTo(isIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.96.0.0", "10.96.0.0/x", "nowhere/12", ""})
    void what_is_no_range_is_not_one(String text) {
        assertThat(ServiceRange.of(text)).isEmpty();
    }
}
