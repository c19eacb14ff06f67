package dev.connreg.cli;

import static dev.connreg.cli.FamilyFixture.LEFT;
import static dev.connreg.cli.FamilyFixture.TOP;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site reaches the cloud through its parent only, so it is down whenever that is. */
class ParentThatIsDownTest {

    private static final String DOWN = "The connected registry 'topreg' is Offline and ";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private final FamilyFixture family = new FamilyFixture(connreg);

    @BeforeEach
    void deployParent() {
        connreg.start(FamilyFixture.options());
        family.run(family.words("deploy", TOP)).succeeds();
    }

    private void az(String line) {
        family.run(FamilyFixture.az(line)).succeeds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acr connected-registry deactivate -r myacrregistry -n topreg --yes",
                "acr token update -r myacrregistry -n topreg --status disabled",
                "k8s-extension delete -g myresourcegroup -c topregcluster -t connectedClusters -n topreg --yes",
            })
    void child_is_not_called_good(String how) {
        family.run(family.below(TOP, "deploy", LEFT)).succeeds();
        family.run(family.below(TOP, "what-if", LEFT)).succeeds().printsAlso("Nothing to do");

        az(how);

        family.run(family.below(TOP, "what-if", LEFT)).succeeds().saysAlso("WARNING: " + DOWN);
        family.run(family.below(TOP, "deploy", LEFT, "--timeout", "0"))
                .fails(1)
                .saysAlso("'leftreg' did not come Online")
                .saysAlso(DOWN);
    }

    @Test
    void child_comes_back_with_its_parent() {
        family.run(family.below(TOP, "deploy", LEFT)).succeeds();
        az("acr connected-registry deactivate -r myacrregistry -n topreg --yes");
        family.run(family.below(TOP, "what-if", LEFT)).succeeds().saysAlso(DOWN);

        family.run(family.words("deploy", TOP)).succeeds();

        family.run(family.below(TOP, "deploy", LEFT)).succeeds();
        family.isOnline(LEFT);
        family.run(family.below(TOP, "what-if", LEFT)).succeeds().printsAlso("Nothing to do");
    }

    @Test
    void new_child_is_waited_for_and_what_it_waits_for_is_said() {
        az("acr connected-registry deactivate -r myacrregistry -n topreg --yes");

        family.run(family.below(TOP, "deploy", LEFT, "--timeout", "0"))
                .fails(1)
                .saysAlso("WARNING: " + DOWN)
                .saysAlso("'leftreg' did not come Online");
    }

    @Test
    void child_of_one_without_tls_speaks_to_it_in_plain_http() {
        family.run(family.words("deploy", TOP, "--set", "tls.mode=none", "--set", "tls.acceptPlainHttp=true"))
                .succeeds();

        family.run(family.below(TOP, "deploy", LEFT)).succeeds();

        family.isOnline(LEFT);
    }
}
