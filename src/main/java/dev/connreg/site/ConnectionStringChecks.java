package dev.connreg.site;

import dev.connreg.credential.connectionstring.ConnectionLogin;
import dev.connreg.credential.connectionstring.ConnectionString;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.Failure;
import dev.connreg.problem.FindingCode;
import dev.connreg.spec.DeploymentSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A connection string of another connected registry would be found out late, and by the cluster only.
 * Messages name what is right, as what is wrong may be a misplaced password.
 */
final class ConnectionStringChecks {

    private final DeploymentSpec spec;

    ConnectionStringChecks(DeploymentSpec spec) {
        this.spec = spec;
    }

    void check(ConnectionString string) {
        var findings = new ArrayList<String>();
        var name = spec.connectedRegistry().name();
        if (!string.connectedRegistryName().equalsIgnoreCase(name)) {
            findings.add("its ConnectedRegistryName is not '%s'".formatted(name));
        }
        if (!isOwnToken(string.login())) {
            findings.add("its SyncTokenName is not '%s'"
                    .formatted(spec.connectedRegistry().access().token()));
        }
        if (spec.connectedRegistry().parent().isEmpty() && !leadsToRegistry(string)) {
            findings.add("its ParentGatewayEndpoint is not the data endpoint of '%s'"
                    .formatted(spec.registry().name()));
        }
        if (!findings.isEmpty()) {
            throw new Failure(List.of(CodedFinding.error(FindingCode.FOREIGN_CONNECTION_STRING)
                    .with(Fact.NAME, spec.connectedRegistry().name())
                    .with(Fact.REGISTRY, spec.registry().name())
                    .with(Fact.FOUND, String.join("; ", findings))));
        }
    }

    private boolean isOwnToken(ConnectionLogin login) {
        return switch (login) {
            case ConnectionLogin.SyncToken(var token, var _) ->
                token.equalsIgnoreCase(spec.connectedRegistry().access().token());
            case ConnectionLogin.ManagedIdentity _ -> true;
        };
    }

    /** The name of a registry is followed by its region, or by a hash where its domain name label has one. */
    private boolean leadsToRegistry(ConnectionString string) {
        var host = string.parentGatewayEndpoint().toLowerCase(Locale.ROOT);
        var registry = spec.registry().name().toLowerCase(Locale.ROOT);
        return host.startsWith(registry + ".") || host.startsWith(registry + "-");
    }
}
