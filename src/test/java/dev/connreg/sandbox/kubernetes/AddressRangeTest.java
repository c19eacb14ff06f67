package dev.connreg.sandbox.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.100.0.0/16, 192.100.255.1, true",
        "192.100.0.0/16, 192.101.0.1, false",
        "10.96.0.0/12, 10.111.255.255, true",
        "10.96.0.0/12, 10.112.0.0, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "10.0.0.1/32, 10.0.0.2, false",
        "fd00::/108, fd00::f:ffff, true",
        "fd00::/108, 10.0.0.1, false"
    })
    void holds_the_addresses_of_its_network(String range, String address, boolean inside) {
        assertThat(AddressRange.of(range).contains(InetAddress.ofLiteral(address)))
                .isEqualTo(inside);
    }

    @Test
    void needs_a_length() {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.of("10.0.0.0"));
    }
}
