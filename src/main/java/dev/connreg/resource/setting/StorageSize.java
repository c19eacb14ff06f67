package dev.connreg.resource.setting;

import dev.connreg.resource.Names;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a volume is, as Kubernetes writes quantities. */
final class StorageSize {

    private static final Pattern QUANTITY =
            Pattern.compile("([0-9]{1,20}(?:\\.[0-9]{1,9})?)(?:([KMGTPE])i|([kMGTPE])|[eE]([0-9]{1,2}))?");
    private static final String UNITS = "KMGTPE";

    /** Nobody means less: the unit is missing, or wrong. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(1 << 20);

    private static final BigDecimal FEW_IMAGES = BigDecimal.valueOf(1 << 30);

    private StorageSize() {}

    static void require(String value) {
        var quantity = QUANTITY.matcher(value);
        Names.require(quantity.matches(), "'%s' is not a valid Kubernetes quantity, such as 250Gi".formatted(value));
        var bytes = bytes(quantity);
        Names.require(
                bytes.compareTo(LEAST) >= 0,
                "'%s' is %s bytes, too little for any image: give the unit, such as 250Gi"
                        .formatted(value, bytes.stripTrailingZeros().toPlainString()));
    }

    static Optional<String> doubt(String value) {
        var quantity = QUANTITY.matcher(value);
        return quantity.matches() && bytes(quantity).compareTo(FEW_IMAGES) < 0
                ? Optional.of("'%s' is less than 1Gi, which holds few images".formatted(value))
                : Optional.empty();
    }

    private static BigDecimal bytes(Matcher quantity) {
        var number = new BigDecimal(quantity.group(1));
        if (quantity.group(2) != null) {
            return number.multiply(BigDecimal.valueOf(1024).pow(power(quantity.group(2))));
        }
        if (quantity.group(3) != null) {
            return number.multiply(BigDecimal.valueOf(1000).pow(power(quantity.group(3))));
        }
        return quantity.group(4) == null ? number : number.scaleByPowerOfTen(Integer.parseInt(quantity.group(4)));
    }

    private static int power(String unit) {
        return UNITS.indexOf(unit.toUpperCase(Locale.ROOT)) + 1;
    }
}
