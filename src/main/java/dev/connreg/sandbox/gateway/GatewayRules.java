package dev.connreg.sandbox.gateway;

import java.util.Set;

/**
 * What Resource Manager itself is like.
 *
 * @param pageSize how many items a page of a list has, 0 for all
 * @param withoutApiVersions versions this cloud does not know, of any type
 */
public record GatewayRules(int pageSize, Set<String> withoutApiVersions, Throttle throttle) {

    /** One page, all versions, Azure's limits. */
    public static final GatewayRules DEFAULT = new GatewayRules(0, Set.of(), Throttle.AZURE);

    public GatewayRules {
        withoutApiVersions = Set.copyOf(withoutApiVersions);
    }
}
