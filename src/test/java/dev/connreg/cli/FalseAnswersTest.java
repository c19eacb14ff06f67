package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.gateway.Fault;
import org.junit.jupiter.api.BeforeEach;
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

    @Test
    void refusal_without_a_word_names_the_request() {
        connreg.sandbox().add(Fault.of("GET", "/connectedRegistries/", 418, ""));

        site.status().fails(1).saysAlso("GET /subscriptions/", "the answer is HTTP 418 without an error of Azure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "\"x\"",
                "{\"passwords\":null}",
                "{\"passwords\":[{\"name\":\"password1\"}]}"
            })
    void answer_without_passwords_is_no_success(String body) {
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
