package dev.connreg.deployment.plan;

import dev.connreg.arm.Arm;
import dev.connreg.deployment.live.Presence;
import dev.connreg.graph.ResourceId;
import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.Fact;
import dev.connreg.problem.FindingCode;
import dev.connreg.resource.Extension;
import java.util.Optional;

/**
 * Whether another extension of its cluster has the service address of an extension, as Azure alone tells.
 *
 * @param wanted its properties
 */
record AddressOfOthers(Arm arm, ResourceId extension, Fields wanted) {

    /** An error if one has it; a warning if that one has failed, as its service may not exist. Reads only. */
    Optional<CodedFinding> taken() {
        return address().flatMap(this::taken);
    }

    Optional<String> address() {
        return wanted.object(Extension.SETTINGS).text(Extension.ADDRESS);
    }

    private Optional<CodedFinding> taken(String address) {
        return Presence.beside(arm, extension, Extension.TYPE.apiVersion()).stream()
                .filter(other ->
                        !extension.toString().equalsIgnoreCase(other.path("id").asText()))
                .map(Extension::new)
                .filter(other -> !other.isDeleting() && other.hasAddress(address))
                .findFirst()
                .map(other -> taken(address, other));
    }

    private CodedFinding taken(String address, Extension other) {
        var finding = CodedFinding.error(FindingCode.ADDRESS_OF_EXTENSION)
                .with(Fact.WANTED, address)
                .with(Fact.EXTENSION, other.json().path("name").asText())
                .with(Fact.CLUSTER, extension.parent().orElseThrow().name());
        return other.hasFailed() ? finding.asWarning() : finding;
    }
}
