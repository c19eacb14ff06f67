package dev.connreg.credential.connectionstring;

import dev.connreg.problem.Findings;
import java.util.regex.Pattern;

/** What a connection string must say of a cloud registry; of a connected registry as parent, any host and protocol may be right. */
final class CloudParent {

    /** In any of the clouds, as each has its own last part. */
    private static final Pattern HOST = Pattern.compile("(?i)([a-z0-9-]+\\.)+azurecr\\.[a-z.]+(:[0-9]+)?");

    private static final Pattern DATA_ENDPOINT = Pattern.compile("(?i).*\\.data\\..*");

    private CloudParent() {}

    /** Messages never hold a part of the text. */
    static void check(String endpoint, String protocol, Findings findings) {
        if (!HOST.matcher(endpoint).matches()) {
            return;
        }
        findings.require(
                DATA_ENDPOINT.matcher(endpoint).matches(),
                "connection string: ParentGatewayEndpoint is the login server of a cloud registry: give its data endpoint, such as "
                        + "myregistry.westeurope.data.azurecr.io");
        findings.require(
                !protocol.equalsIgnoreCase("http"),
                "connection string: ParentEndpointProtocol must be https, as the parent is a cloud registry");
    }
}
