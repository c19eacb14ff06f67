package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.gateway.Fault;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that say something is gone or done while it is not, and answers that are lost. */
class FalseAnswersTest {

    private static final Fault GONE =
            Fault.error("GET", "/extensions/myconnectedregistry$", 404, "ResourceNotFound", "No such extension.");

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK);
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        site.deploy().succeeds();
    }

    private boolean isExtensionThere() {
        return connreg.sandbox().resources().containsKey(SiteFixture.EXTENSION);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void cleanup_takes_an_extension_away_that_is_said_to_be_gone(int times) {
        connreg.sandbox().add(GONE.withTimes(times));

        site.cleanup().succeeds().saysAlso("Nothing is left.");

        assertThat(isExtensionThere()).isFalse();
    }

    @Test
    void extension_that_is_said_to_be_gone_is_deleted() {
        connreg.sandbox().add(GONE);

        site.az(
                "k8s-extension delete -g myresourcegroup -c myarck8scluster -t connectedClusters -n myconnectedregistry --yes");

        assertThat(isExtensionThere()).isFalse();
    }

    @Test
    void healthy_site_whose_extension_is_said_to_be_gone_has_nothing_to_do() {
        connreg.sandbox().add(GONE);
        site.whatIf().succeeds().printsAlso("Nothing to do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"connectedRegistries", "scopeMaps", "tokens"})
    void deploy_keeps_what_others_added_to_a_resource_that_is_said_to_be_gone(String collection) {
        site.az(
                "acr connected-registry update -r myacrregistry -n myconnectedregistry --add-notifications hello-world:tag:push");
        site.az(
                "acr scope-map update -r myacrregistry -n myconnectedregistry --add-repository other content/read metadata/read");
        var before = whatOthersAdded();
        connreg.sandbox()
                .add(Fault.error(
                        "GET", "/%s/myconnectedregistry$".formatted(collection), 404, "ResourceNotFound", "Gone."));

        site.deploy().succeeds();

        assertThat(whatOthersAdded()).isEqualTo(before);
    }

    private List<Object> whatOthersAdded() {
        var resources = connreg.sandbox().resources();
        return List.of(
                resources.get(SiteFixture.CONNECTED_REGISTRY).at("/properties/notificationsList"),
                resources
                        .get(SiteFixture.CONNECTED_REGISTRY.replace("connectedRegistries", "scopeMaps"))
                        .at("/properties/actions"),
                site.passwords());
    }

    @Test
    void az_changes_a_token_that_is_said_to_be_gone_and_keeps_its_passwords() {
        var before = site.passwords();
        connreg.sandbox().add(Fault.error("GET", "/tokens/myconnectedregistry$", 404, "ResourceNotFound", "Gone."));

        site.az(
                "acr token create -n myconnectedregistry -r myacrregistry --scope-map myconnectedregistry --no-passwords true");

        assertThat(site.passwords()).isEqualTo(before);
    }

    @Test
    void resource_without_properties_is_none() {
        for (var properties : new String[] {"null", "5", "\"x\"", "[]"}) {
            isNoResource(properties);
        }
    }

    private void isNoResource(String properties) {
        connreg.sandbox()
                .add(Fault.of(
                        "GET",
                        "/connectedRegistries/myconnectedregistry$",
                        200,
                        "{\"id\":\"%s\",\"name\":\"myconnectedregistry\",\"properties\":%s}"
                                .formatted(SiteFixture.CONNECTED_REGISTRY, properties)));

        site.whatIf().fails(1).saysAlso("is not a resource").doesNotSay("Choose another name");
    }

    @Test
    void members_of_the_wrong_kind_are_not_taken_for_absent() {
        for (var properties : new String[] {
            "{\"mode\":{}}",
            "{\"connectionState\":5}",
            "{\"activation\":\"Active\"}",
            "{\"provisioningState\":{\"a\":1}}",
            "{\"logging\":[]}",
            "{\"statusDetails\":\"x\"}"
        }) {
            isNoResource(properties);
        }
    }

    @Test
    void statuses_without_words_are_left_out() {
        connreg.sandbox()
                .add(Fault.of(
                        "GET",
                        "/extensions/myconnectedregistry$",
                        200,
                        "{\"id\":\"%s\",\"properties\":{\"provisioningState\":\"Failed\",\"statuses\":[{\"message\":\"no chart\"},null,5,{\"message\":null}]}}"
                                .formatted(SiteFixture.EXTENSION)));

        site.status().printsAlso("  Failed\n").printsAlso("  no chart\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"scopeMapId\":null}", "{\"scopeMapId\":\"x\"}", "{\"scopeMapId\":{}}"})
    void sync_token_without_a_scope_map_gets_one(String properties) {
        connreg.sandbox()
                .add(Fault.of(
                                "GET",
                                "/tokens/myconnectedregistry$",
                                200,
                                "{\"id\":\"%s\",\"properties\":%s}".formatted(SiteFixture.TOKEN, properties))
                        .withTimes(1));

        site.whatIf().succeeds().printsAlso("~ sync token 'myconnectedregistry'", "(absent)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokens", "scopeMaps", "connectedRegistries"})
    void list_of_something_else_is_none(String collection) {
        connreg.sandbox().add(Fault.of("GET", "/%s$".formatted(collection), 200, "{\"value\":[{\"a\":1}]}"));

        site.cleanup().fails(1).saysAlso("is not a list of resources");

        assertThat(isExtensionThere()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extensions", "connectedRegistries", "tokens", "scopeMaps"})
    void what_somebody_else_has_deleted_is_gone(String collection) {
        connreg.sandbox()
                .add(Fault.error("DELETE", "/%s/".formatted(collection), 404, "ResourceNotFound", "It is not there.")
                        .afterItTookEffect());

        site.cleanup().succeeds().saysAlso("Nothing is left.");
    }

    /** Sent again after half a minute. */
    @Test
    @Tag("sweep")
    void what_is_only_said_to_be_gone_is_deleted_all_the_same() {
        connreg.sandbox().add(Fault.error("DELETE", "/scopeMaps/", 404, "ResourceNotFound", "It is not there."));

        site.cleanup("--timeout", "2").succeeds().saysAlso("Nothing is left.");
    }

    /** Waits for the shortest limit there is, a minute. */
    @Test
    @Tag("sweep")
    void what_is_said_to_be_gone_again_and_again_is_not_called_deleted() {
        connreg.sandbox()
                .add(Fault.error("DELETE", "/scopeMaps/", 404, "ResourceNotFound", "It is not there.")
                        .withTimes(100));

        assertThat(site.cleanup("--timeout", "1").exitCode()).isNotZero();
    }

    /** Sent again after a minute. */
    @Test
    @Tag("sweep")
    void deactivation_that_is_only_said_to_be_done_is_asked_for_again() {
        connreg.sandbox().add(Fault.of("POST", "/deactivate$", 200, ""));

        site.cleanup("--timeout", "3").succeeds().saysAlso("Nothing is left.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Conflict", "AnotherOperationInProgress"})
    void deletion_waits_for_what_is_under_way(String code) {
        connreg.sandbox()
                .add(Fault.error("DELETE", "/extensions/", 409, code, "AnotherOperationInProgress")
                        .withTimes(2));

        site.cleanup().succeeds().saysAlso("Nothing is left.");
    }

    @Test
    void words_of_the_service_are_no_lines_of_ours() {
        connreg.sandbox()
                .add(Fault.of(
                                "GET",
                                "/connectedClusters/myarck8scluster$",
                                200,
                                "{\"id\":\"%s\",\"properties\":{\"connectivityStatus\":\"Off\\r\\nERROR: forged\"}}"
                                        .formatted(SiteFixture.CLUSTER))
                        .withTimes(9));

        assertThat((site.status() + "\n" + site.whatIf()).lines())
                .noneMatch(line -> line.startsWith("ERROR: forged"))
                .anyMatch(line -> line.contains("Off ERROR: forged"));
    }

    @Test
    void refusal_without_a_word_names_the_request() {
        connreg.sandbox().add(Fault.of("GET", "/connectedRegistries/", 418, ""));

        site.status().fails(1).saysAlso("GET /subscriptions/", "the answer is HTTP 418 without an error of Azure");
    }

    @Test
    void answer_without_passwords_is_no_success() {
        for (var body : new String[] {
            "", "null", "{}", "[]", "\"x\"", "{\"passwords\":null}", "{\"passwords\":[{\"name\":\"password1\"}]}"
        }) {
            answerWithoutPasswords(body);
        }
    }

    private void answerWithoutPasswords(String body) {
        for (var command : new String[] {
            "acr token credential generate -r myacrregistry -n myconnectedregistry --password1",
            "acr token credential generate -r myacrregistry -n myconnectedregistry",
            "acr token create -r myacrregistry -n clienttoken --repository hello-world content/read",
            "acr connected-registry get-settings -r myacrregistry -n myconnectedregistry --parent-protocol https --generate-password 1 --yes"
        }) {
            connreg.sandbox().add(Fault.of("POST", "/generateCredentials$", 200, body));

            var run = connreg.run(command.split(" "));

            run.fails(1).doesNotSay("Please store", "fault of connreg");
            assertThat(run.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void password_whose_answer_is_lost_is_made_again(boolean isMade) {
        var lost = Fault.cut("POST", "/generateCredentials$");
        connreg.sandbox().add(isMade ? lost.afterItTookEffect() : lost);

        site.deploy("--resend-protected-settings").succeeds();

        site.isOnline();
        site.hasNothingToDo();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deactivation_whose_answer_is_lost_is_asked_for_again(boolean isDone) {
        var lost = Fault.cut("POST", "/deactivate$");
        connreg.sandbox().add(isDone ? lost.afterItTookEffect() : lost);

        site.cleanup().succeeds().saysAlso("Nothing is left.");
    }
}
