package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.SandboxOptions;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.sandbox.gateway.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told of a registry, a cluster or other resources that are not as a deployment needs them. */
class RegistryRefusalsTest {

    private static final SandboxSeed TUTORIAL = SandboxSeed.tutorial();
    private static final String SUBSCRIPTION = SandboxSeed.SUBSCRIPTION;
    private static final String REGISTRY = TUTORIAL.registryId("myacrregistry");
    private static final String CLUSTER = TUTORIAL.clusterId("myarck8scluster");

    private static final String NOT_PREMIUM =
            "ERROR: The registry 'myacrregistry' is Basic; connected registries need Premium. To change it, run: az acr update --name myacrregistry --sku Premium";
    private static final String NO_DATA_ENDPOINT =
            "ERROR: The registry 'myacrregistry' has no dedicated data endpoint, which connected registries synchronize through. To switch it on (firewalls may need to allow it), run: connreg acr update --name myacrregistry --data-endpoint-enabled true";
    private static final String NO_REGISTRY =
            "ERROR: The registry 'myacrregistry' was not found in resource group 'myresourcegroup' of subscription '%1$s'. To list the ones there are, run: az acr list --subscription %1$s --output table"
                    .formatted(SUBSCRIPTION);
    private static final String NO_CLUSTER =
            "ERROR: The connected cluster 'myarck8scluster' was not found in resource group 'myresourcegroup' of subscription '%1$s'. To list the ones there are, run: az connectedk8s list --subscription %1$s --output table"
                    .formatted(SUBSCRIPTION);
    private static final String NO_GROUP =
            "ERROR: The resource group 'myresourcegroup' was not found in subscription '%1$s'. To list the ones there are, run: az group list --subscription %1$s --output table"
                    .formatted(SUBSCRIPTION);

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private ConnregRun run(SandboxSeed seed, String command) {
        connreg.start(SandboxOptions.defaults().withSeed(seed));
        return connreg.run(command, "-f", connreg.spec("own-certificate"));
    }

    private static String more(String code) {
        return "To read more, run: connreg diagnose --explain " + code;
    }

    private void refused(SandboxSeed seed, int exitCode, String... lines) {
        connreg.refuses(exitCode, run(seed, "deploy"), lines);
        connreg.refuses(exitCode, connreg.run("what-if", "-f", connreg.spec("own-certificate")), lines);
    }

    @Test
    void registry_that_has_as_many_connected_registries_as_it_may_have() {
        var seed = TUTORIAL;
        for (int i = 0; i < 50; i++) {
            var id = REGISTRY + "/connectedRegistries/store" + (100 + i);
            seed = seed.withResource(JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("name", "store" + (100 + i))
                    .put("type", "Microsoft.ContainerRegistry/registries/connectedRegistries"));
        }
        refused(
                seed,
                1,
                "ERROR: The registry 'myacrregistry' has 50 connected registries, as many as a registry may have, so 'myconnectedregistry' cannot be added. Delete what is not needed any more, or use another registry. To see what is left over, run: connreg cleanup --list -r myacrregistry -g myresourcegroup",
                more("REG-LIMIT"));
    }

    @Test
    void registry_that_is_not_premium() {
        refused(TUTORIAL.withRegistry("myacrregistry", "Basic", true), 1, NOT_PREMIUM, more("REG-SKU"));
    }

    @Test
    void registry_without_a_data_endpoint() {
        refused(TUTORIAL.withRegistry("myacrregistry", "Premium", false), 1, NO_DATA_ENDPOINT, more("REG-DATA"));
    }

    @Test
    void registry_and_cluster_that_are_all_wrong_are_told_at_once() {
        refused(
                TUTORIAL.withRegistry("myacrregistry", "Basic", false).withCluster("myarck8scluster", "Offline"),
                1,
                NOT_PREMIUM,
                more("REG-SKU"),
                NO_DATA_ENDPOINT,
                more("REG-DATA"),
                "ERROR: The connected cluster 'myarck8scluster' is Offline. Its agents have not reported for 15 minutes. Look at its proxy and firewall, and at: kubectl get pods -n azure-arc",
                more("ARC-OFFLINE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Offline | Its agents have not reported for 15 minutes. Look at its proxy and firewall, and at: kubectl get pods -n azure-arc",
                "Expired | 'Its identity certificate has expired. Connect it again, then deploy:\n    az connectedk8s delete --name myarck8scluster --resource-group myresourcegroup\n    az connectedk8s connect --name myarck8scluster --resource-group myresourcegroup\n    connreg deploy -f {folder}/own-certificate.yaml'",
                "Connecting | It has not reported yet. Wait until it is Connected: az connectedk8s show --name myarck8scluster --resource-group myresourcegroup --query connectivityStatus",
            })
    void cluster_that_is_not_connected(String status, String remedy) {
        refused(
                TUTORIAL.withCluster("myarck8scluster", status),
                1,
                "ERROR: The connected cluster 'myarck8scluster' is %s. %s".formatted(status, remedy),
                more(status.equals("Expired") ? "ARC-EXPIRED" : "ARC-OFFLINE"));
    }

    @Test
    void cluster_in_a_subscription_that_does_not_know_its_extensions() {
        refused(
                TUTORIAL.withoutRegistration("Microsoft.KubernetesConfiguration"),
                1,
                "ERROR: The resource provider 'Microsoft.KubernetesConfiguration' is NotRegistered in subscription '%s'. To register it, run:\n    az provider register --namespace Microsoft.KubernetesConfiguration --wait\nOr let deploy register it:\n    connreg deploy -f {folder}/own-certificate.yaml --register"
                        .formatted(SUBSCRIPTION),
                more("ARM-RP"));
    }

    private ConnregRun version(String version) {
        return connreg.run("deploy", "-f", connreg.spec("own-certificate"), "--set", "extension.version=" + version);
    }

    @Test
    void version_of_the_extension_that_there_is_not() {
        connreg.refuses(
                1,
                version("9.9.9"),
                "ERROR: The extension has no version '9.9.9' in release train 'stable' for cluster 'myarck8scluster'. It has: 0.7.0, 1.0.0, 1.0.1, 1.1.0, 1.2.0, 1.3.0, 1.4.0, 1.5.0. Leave extension.version out, which takes the newest one, and deploy again:\n    connreg deploy -f %1$s\nOr deploy with one that there is:\n    connreg deploy -f %1$s --set extension.version=1.5.0"
                        .formatted(connreg.spec("own-certificate")),
                more("EXT-VERSION"));
    }

    @ParameterizedTest
    @CsvSource({"403,AuthorizationFailed", "404,ResourceNotFound", "400,BadRequest"})
    void nothing_is_said_of_versions_where_azure_does_not_tell_them(int status, String code) {
        connreg.sandbox().add(Fault.error("GET", "/extensionTypes/", status, code, "Not here."));

        version("1.4.0").succeeds().doesNotSay("WARNING");
    }

    @Test
    void release_train_without_any_version_is_a_warning() {
        connreg.run("what-if", "-f", connreg.spec("own-certificate"), "--set", "extension.releaseTrain=nightly")
                .succeeds()
                .saysAlso(
                        "WARNING: Azure lists no version of the extension in release train 'nightly' for cluster 'myarck8scluster', so it may refuse to install it.");
    }

    @Test
    void subscription_is_registered_on_request() {
        connreg.start(SandboxOptions.defaults()
                .withSeed(TUTORIAL.withoutRegistration("Microsoft.KubernetesConfiguration"))
                .withPolls(2));
        var spec = connreg.spec("own-certificate");
        var line = "  ~ resource provider 'Microsoft.KubernetesConfiguration'\n"
                + "      ~ registrationState: NotRegistered => Registered\n";
        connreg.run("what-if", "-f", spec, "--register").succeeds().printsAlso(line);
        assertThat(connreg.writes()).isEmpty();

        connreg.run("deploy", "-f", spec, "--register").succeeds().printsAlso(line);
        connreg.run("deploy", "-f", spec, "--register").succeeds().printsAlso("Nothing to do: 6 unchanged.");
    }

    @Test
    void identity_that_may_not_do_it_is_told_before_anything_is_done() {
        refused(
                TUTORIAL.withoutActions(
                        "Microsoft.ContainerRegistry/registries/tokens/write",
                        "Microsoft.ContainerRegistry/registries/generateCredentials/action",
                        "Microsoft.KubernetesConfiguration/*/write"),
                1,
                "ERROR: The signed-in identity may not do all on registry 'myacrregistry' that this needs. Have a role that allows Microsoft.ContainerRegistry/registries/tokens/write, Microsoft.ContainerRegistry/registries/generateCredentials/action granted on that scope: az role assignment create --assignee ASSIGNEE --role 'Container Registry Contributor and Data Access Configuration Administrator' --scope "
                        + REGISTRY,
                more("ARM-RBAC"),
                "ERROR: The signed-in identity may not do all on connected cluster 'myarck8scluster' that this needs. Have a role that allows Microsoft.KubernetesConfiguration/extensions/write granted on that scope: az role assignment create --assignee ASSIGNEE --role 'Kubernetes Extension Contributor' --scope "
                        + CLUSTER,
                more("ARM-RBAC"));
    }

    @Test
    void identity_whose_rights_cannot_be_read_is_warned_and_tries() {
        run(TUTORIAL.withoutActions("Microsoft.Authorization/permissions/read"), "deploy")
                .succeeds()
                .saysAlso(
                        "WARNING: What the signed-in identity may do on registry 'myacrregistry' cannot be read (HTTP 403 AuthorizationFailed), so whether that is enough shows only as things are done.")
                .saysAlso(
                        "WARNING: What the signed-in identity may do on connected cluster 'myarck8scluster' cannot be read");
    }

    @Test
    void what_is_wrong_with_the_registry_the_subscription_and_the_identity_is_told_at_once() {
        run(
                        TUTORIAL.withRegistry("myacrregistry", "Premium", false)
                                .withoutRegistration("Microsoft.KubernetesConfiguration")
                                .withoutActions("Microsoft.KubernetesConfiguration/extensions/write"),
                        "deploy")
                .fails(1)
                .saysAlso(NO_DATA_ENDPOINT)
                .saysAlso("ERROR: The resource provider 'Microsoft.KubernetesConfiguration' is NotRegistered")
                .saysAlso(
                        "ERROR: The signed-in identity may not do all on connected cluster 'myarck8scluster' that this needs.");
    }

    private static SandboxSeed withoutRegistry() {
        return SandboxSeed.empty().withGroup(SandboxSeed.GROUP).withCluster("myarck8scluster", "Connected");
    }

    private static SandboxSeed withoutCluster() {
        return SandboxSeed.empty().withGroup(SandboxSeed.GROUP).withRegistry("myacrregistry", "Premium", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "what-if", "cleanup"})
    void registry_that_is_missing(String command) {
        connreg.refuses(3, run(withoutRegistry(), command), NO_REGISTRY, more("ARM-NOTFOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "what-if", "cleanup"})
    void resource_group_that_is_missing(String command) {
        connreg.refuses(3, run(SandboxSeed.empty(), command), NO_GROUP, more("ARM-NOTFOUND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy", "what-if"})
    void cluster_that_is_missing(String command) {
        connreg.refuses(3, run(withoutCluster(), command), NO_CLUSTER, more("ARM-NOTFOUND"));
    }

    @Test
    void cleanup_of_a_missing_cluster_must_be_told_that_it_is_gone() {
        connreg.refuses(
                3,
                run(withoutCluster(), "cleanup"),
                NO_CLUSTER,
                "If the cluster has been deleted, add --cluster-gone.",
                more("ARM-NOTFOUND"));

        connreg.run("cleanup", "-f", connreg.spec("own-certificate"), "--cluster-gone")
                .succeeds()
                .prints("Nothing to do: nothing is there.\n");
    }

    @Test
    void status_below_what_is_missing_is_shown_and_is_not_fine() {
        var run = run(withoutRegistry(), "status")
                .fails(3)
                .says(NO_REGISTRY + "\n" + more("ARM-NOTFOUND"))
                .printsAlso("registry            myacrregistry        Absent\n");
        connreg.changedNothing(run);
        connreg.run("status", "-f", connreg.spec("own-certificate"), "--expect", "nothing")
                .fails(3)
                .says(NO_REGISTRY + "\n" + more("ARM-NOTFOUND"));
    }

    @Test
    void status_without_the_cluster_is_not_fine_either() {
        run(withoutCluster(), "status").fails(3).says(NO_CLUSTER + "\n" + more("ARM-NOTFOUND"));
    }

    @Test
    void status_without_the_resource_group_tells_of_it_once() {
        run(SandboxSeed.empty(), "status").fails(3).says(NO_GROUP + "\n" + more("ARM-NOTFOUND"));
    }

    private void add(String id, String properties) {
        try {
            var body = (ObjectNode) new ObjectMapper().readTree("{\"properties\":" + properties + "}");
            body.put("id", id).put("name", id.substring(id.lastIndexOf('/') + 1));
            connreg.sandbox().add(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void resources_of_somebody_else_that_have_the_same_names_are_told_all_at_once_and_stay() {
        add(REGISTRY + "/scopeMaps/myconnectedregistry", """
                {"actions": ["repositories/theirs/content/read"]}""");
        add(REGISTRY + "/tokens/myconnectedregistry", """
                {"scopeMapId": "%s/scopeMaps/_repositories_pull", "status": "enabled"}""".formatted(REGISTRY));
        add(REGISTRY + "/connectedRegistries/myconnectedregistry", """
                {"mode": "ReadWrite", "parent": {"syncProperties": {"tokenId": "%s/tokens/theirs"}}}""".formatted(REGISTRY));
        add(CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/myconnectedregistry", """
                {"extensionType": "microsoft.flux", "provisioningState": "Succeeded"}""");

        var spec = connreg.spec("own-certificate");
        for (var command : new String[] {"deploy", "what-if"}) {
            connreg.refuses(
                    1,
                    connreg.run(command, "-f", spec),
                    "ERROR: The scope map 'myconnectedregistry' exists and was not made for this connected registry. Give another name as connectedRegistry.scopeMapName.",
                    "ERROR: The token 'myconnectedregistry' exists and uses the scope map '_repositories_pull', not 'myconnectedregistry'. Give another name as connectedRegistry.syncTokenName, or use it as connectedRegistry.syncToken.",
                    "ERROR: The connected registry 'myconnectedregistry' exists with mode 'ReadWrite', which cannot be changed to 'ReadOnly'. Choose another name; or, if it is yours and not needed, clean it up first.",
                    "ERROR: The connected registry 'myconnectedregistry' exists with sync token 'theirs', which cannot be changed to 'myconnectedregistry'. Choose another name; or, if it is yours and not needed, clean it up first.",
                    "ERROR: The extension 'myconnectedregistry' exists with extensionType 'microsoft.flux', which cannot be changed to 'Microsoft.ContainerRegistry.ConnectedRegistry'. Choose another name (extension.name), or delete it first.");
        }
    }

    @Test
    void connected_registry_that_is_active_on_another_cluster() {
        connreg.start(SandboxOptions.defaults().withSeed(TUTORIAL.withCluster("othercluster", "Connected")));
        var spec = connreg.spec("own-certificate");
        connreg.run("deploy", "-f", spec, "--cluster-name", "othercluster").succeeds();

        for (var command : new String[] {"deploy", "what-if"}) {
            connreg.refuses(
                    1,
                    connreg.run(command, "-f", spec),
                    "ERROR: The connected registry 'myconnectedregistry' is active already, but not by the extension 'myconnectedregistry' of cluster 'myarck8scluster', which is not there. If another cluster uses it, choose another name. If no other cluster uses it any more, run: connreg acr connected-registry deactivate --name myconnectedregistry --registry myacrregistry --yes",
                    more("CR-ACTIVE"));
        }
    }

    @Test
    void extension_that_was_deleted_by_hand_can_be_deployed_again_after_what_the_message_says() {
        var spec = connreg.spec("own-certificate");
        connreg.run("deploy", "-f", spec).succeeds();
        connreg.sandbox()
                .remove(CLUSTER + "/providers/Microsoft.KubernetesConfiguration/extensions/myconnectedregistry");

        connreg.run("deploy", "-f", spec).fails(1).saysAlso("connreg acr connected-registry deactivate --name");
        connreg.run(
                        "acr",
                        "connected-registry",
                        "deactivate",
                        "--name",
                        "myconnectedregistry",
                        "--registry",
                        "myacrregistry",
                        "--yes")
                .succeeds();
        connreg.run("deploy", "-f", spec).succeeds().printsAlso("Succeeded, Online, Active");
    }

    @Test
    void token_that_is_disabled_is_told_by_the_plan() {
        var spec = connreg.spec("own-certificate");
        connreg.run("deploy", "-f", spec).succeeds();
        connreg.sandbox()
                .edit(
                        REGISTRY + "/tokens/myconnectedregistry",
                        body -> ((ObjectNode) body.path("properties")).put("status", "disabled"));

        var run = connreg.run("what-if", "-f", spec)
                .succeeds()
                .printsAlso(
                        "is disabled, so the connected registry cannot sign in. To enable it, run: connreg acr token update -n myconnectedregistry -r myacrregistry --status enabled\n");
        connreg.changedNothing(run);
        assertThat(run.err()).isEmpty();
    }
}
