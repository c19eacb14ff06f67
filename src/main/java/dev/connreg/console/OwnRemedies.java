package dev.connreg.console;

import dev.connreg.problem.FindingCode;
import java.util.EnumSet;
import java.util.Set;

/** Findings whose words name what mends just that; what the catalogue has is more general. */
final class OwnRemedies {

    private static final Set<FindingCode> CODES = EnumSet.of(
            FindingCode.RESOURCE_MISSING,
            FindingCode.RESOURCE_GROUP_MISSING,
            FindingCode.CLUSTER_MISSING,
            FindingCode.SUBSCRIPTION_MISSING,
            FindingCode.PART_MISSING,
            FindingCode.SCOPE_MAP_FULL,
            FindingCode.SECRET_MISSING,
            FindingCode.SECRET_OF_ANOTHER_TYPE,
            FindingCode.SECRET_LACKS_KEYS,
            FindingCode.SECRET_WITHOUT_CERTIFICATE,
            FindingCode.SECRET_WITHOUT_ADDRESS,
            FindingCode.SECRET_EXPIRED,
            FindingCode.SECRET_UNFIT);

    private OwnRemedies() {}

    static boolean has(FindingCode code) {
        return CODES.contains(code);
    }
}
