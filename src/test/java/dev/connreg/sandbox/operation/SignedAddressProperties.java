package dev.connreg.sandbox.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SignedAddressProperties {

    private static final SignedAddress SIGNED = new SignedAddress();

    @Property(tries = 100)
    void an_address_gives_its_number_back(@ForAll @LongRange(min = 1) long number) {
        assertThat(SIGNED.number(address(number))).isEqualTo(OptionalLong.of(number));
    }

    @Property(tries = 300)
    void an_address_with_any_other_character_is_not_known(
            @ForAll @LongRange(min = 1, max = 1000) long number, @ForAll @IntRange(max = 2800) int position) {
        var address = address(number);
        var altered = new StringBuilder(address);
        altered.setCharAt(position, address.charAt(position) == 'A' ? 'B' : 'A');

        assertThat(SIGNED.number(altered.toString())).isEmpty();
    }

    private static String address(long number) {
        return SIGNED.sign("/subscriptions/s/operationStatuses/token-1?api-version=2025-11-01", number, Instant.EPOCH);
    }
}
