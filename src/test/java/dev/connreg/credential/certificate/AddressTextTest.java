package dev.connreg.credential.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {

    @ParameterizedTest
    @CsvSource({
        "fd00:0:0:0:0:0:0:10,fd00::10",
        "0:0:0:0:0:0:0:1,::1",
        "fd00:0:0:0:0:0:0:0,fd00::",
        "0:0:0:0:0:0:0:0,::",
        "2001:db8:0:0:1:0:0:1,2001:db8::1:0:0:1",
        "2001:0:0:1:0:0:0:1,2001:0:0:1::1",
        "2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1",
        "fd00:a0:0:0:1:2:3:4,fd00:a0::1:2:3:4",
        "192.0.0.10,192.0.0.10"
    })
    void longest_zeros_are_two_colons(String whole, String text) {
        var address = InetAddress.ofLiteral(whole);

        assertThat(AddressText.of(address)).isEqualTo(text);
        assertThat(InetAddress.ofLiteral(text)).isEqualTo(address);
    }
}
