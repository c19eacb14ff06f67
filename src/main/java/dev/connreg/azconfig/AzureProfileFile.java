package dev.connreg.azconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.connreg.problem.CodedFinding;
import dev.connreg.problem.FindingCode;
import java.util.List;
import java.util.Optional;

/** az's {@code azureProfile.json}: the subscriptions that it is signed in to, in all clouds. */
public final class AzureProfileFile {

    private final List<AzureSubscription> subscriptions;

    private AzureProfileFile(List<AzureSubscription> subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * Reads the file; a missing one has no subscriptions.
     *
     * @throws SignInException if the file is there and cannot be read
     */
    public static AzureProfileFile read(AzureDirectory directory) {
        return new AzureProfileFile(AzureJson.read(directory, "azureProfile.json", JsonNodeType.OBJECT)
                .path("subscriptions")
                .valueStream()
                .map(AzureProfileFile::subscription)
                .toList());
    }

    /**
     * The subscription to work with.
     *
     * @param cloud the name of the active cloud; others' subscriptions do not count
     * @param nameOrId which one, in any case; the default one if empty
     * @throws SubscriptionNotFoundException if there is none of that name or id
     * @throws SignInException if nobody is signed in to that cloud, or the choice is not clear
     */
    public AzureSubscription choose(String cloud, Optional<String> nameOrId) {
        var inCloud = inCloud(cloud);
        if (inCloud.isEmpty()) {
            throw SignInException.notSignedIn();
        }
        return nameOrId.map(wanted -> named(inCloud, wanted)).orElseGet(() -> byDefault(inCloud));
    }

    /** Whether az is signed in to a cloud. */
    public boolean knows(String cloud) {
        return !inCloud(cloud).isEmpty();
    }

    private List<AzureSubscription> inCloud(String cloud) {
        return subscriptions.stream().filter(each -> each.cloud().equals(cloud)).toList();
    }

    private static AzureSubscription byDefault(List<AzureSubscription> subscriptions) {
        return subscriptions.stream()
                .filter(AzureSubscription::isDefault)
                .findFirst()
                .orElseThrow(() -> new SignInException(CodedFinding.error(FindingCode.NO_DEFAULT_SUBSCRIPTION)));
    }

    private static AzureSubscription named(List<AzureSubscription> subscriptions, String wanted) {
        var found = subscriptions.stream().filter(each -> each.isCalled(wanted)).toList();
        if (found.size() > 1) {
            throw new SignInException(
                    "Multiple subscriptions with the name '%s' found. Specify the subscription ID.".formatted(wanted));
        }
        return found.stream().findFirst().orElseThrow(() -> new SubscriptionNotFoundException(wanted));
    }

    private static AzureSubscription subscription(JsonNode node) {
        return new AzureSubscription(
                node.path("id").asText(),
                node.path("name").asText(),
                node.path("tenantId").asText(),
                node.path("environmentName").asText("AzureCloud"),
                node.path("user").path("name").asText(),
                node.path("user").path("type").asText(),
                node.path("isDefault").asBoolean());
    }
}
