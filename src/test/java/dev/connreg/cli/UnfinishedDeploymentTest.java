package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.sandbox.SandboxOptions;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told of a deployment that Azure or the cluster did not finish, and how it goes on from there. */
class UnfinishedDeploymentTest {

    private static final String PLAN = """
              = registry 'myacrregistry'
                    exists; not managed
              = connected cluster 'myarck8scluster'
                    exists; not managed
                    Arc agents 1.21.10, distribution k3s
              + scope map 'myconnectedregistry'
              + sync token 'myconnectedregistry'
              + connected registry 'myconnectedregistry'
              + sync token password 'myconnectedregistry'
              + extension 'myconnectedregistry'
                    service address, storage class, cert-manager and Secret are not checked on the cluster; --context NAME checks them through kubectl
              ~ wait for Online: connected registry 'myconnectedregistry'
            Plan: 5 to create, 2 unchanged.
            """;

    private static final String STEPS = """
            + scope map 'myconnectedregistry' (T)
            + sync token 'myconnectedregistry' (T)
            + connected registry 'myconnectedregistry' (T)
            + sync token password 'myconnectedregistry' (T)
            """;

    private static final String ADVICE =
            "failed (T). Completed steps are kept; fix the error below and run the command again.\n";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private static String timeless(ConnregRun run) {
        return run.fails(1).err().replaceAll("\\(\\d+\\.\\d s\\)", "(T)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"172.16.0.9", "fd00::1"})
    void service_address_outside_the_cluster_s_range_is_told_with_the_range_and_can_be_corrected(String address) {
        var spec = connreg.spec("bundled-cert-manager");

        assertThat(timeless(connreg.run("deploy", "-f", spec, "--service-ip", address)
                        .prints(PLAN)))
                .isEqualTo(STEPS + "+ extension 'myconnectedregistry' " + ADVICE
                        + "ERROR: (ExtensionOperationFailed) The extension operation failed with the following error:  Error: {failed to install chart from path [] for release [myconnectedregistry]: err [Service \"connected-registry\" is invalid: spec.clusterIPs: Invalid value: []string{\"%1$s\"}: failed to allocate IP %1$s: the provided IP (%1$s) is not in the valid range. The range of valid IPs is 192.100.0.0/16]} occurred while doing the operation : {Installing the extension} on the config For general troubleshooting visit: https://aka.ms/k8s-extensions-TSG\n"
                                .formatted(address)
                        + """
                        EXT-VALUES: service.clusterIP is not a free address of the cluster's service range. Choose a free address in 192.100.0.0/16 as service.clusterIP, and deploy with it:
                            kubectl get services -A
                            connreg deploy -f %s --service-ip ADDRESS
                        """.formatted(spec));

        connreg.run("what-if", "-f", spec).succeeds().printsAlso("""
                          ! extension 'myconnectedregistry'
                              ~ properties.configurationSettings['service.clusterIP']: %s => 192.100.100.1
                                is Failed, so it is sent again, with its protected settings
                        """.formatted(address));
        connreg.run("deploy", "-f", spec).succeeds().printsAlso("Succeeded, Online, Active");
    }

    @Test
    @Tag("sweep")
    void one_time_limit_holds_for_everything_and_each_run_goes_on_from_where_the_last_one_ended() {
        connreg.start(SandboxOptions.defaults().withOnlineAfterReads(8));
        var spec = connreg.spec("own-certificate");
        var runs = new ArrayList<String>();

        do {
            runs.add(timeless(connreg.run("deploy", "-f", spec, "--timeout", "0")));
        } while (!runs.getLast().contains("wait for Online: connected registry 'myconnectedregistry' failed")
                && runs.size() < 30);

        assertThat(runs.getFirst())
                .contains("tokens/myconnectedregistry is still 'Creating' after 0 s. Nothing was cancelled: "
                        + "the same command again goes on from there.");
        assertThat(runs.getLast()).endsWith("""
                        ~ wait for Online: connected registry 'myconnectedregistry' %sERROR: The connected registry 'myconnectedregistry' did not come Online: it is Offline and Inactive.
                        ERROR: CR-OFFLINE: The connected registry has stopped reporting: its pod or its connection is down.
                          Evidence: connectionState: Offline, activation.status: Inactive, lastActivityTime: none
                          See whether its pod runs and what it logs:
                            kubectl get pods,pvc,events -n connected-registry
                        To read more, run: connreg diagnose --explain CR-OFFLINE
                        ERROR: It has reported nothing yet. To wait longer, give --timeout in minutes.
                        """.formatted(ADVICE));

        var writes = connreg.writes();
        connreg.run("deploy", "-f", spec)
                .succeeds()
                .printsAlso("Plan: 6 unchanged, and a wait.")
                .printsAlso("Succeeded, Online, Active");
        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @Test
    void site_that_stays_offline_has_the_code_that_diagnose_gives_it() {
        connreg.start(SiteFixture.QUICK);
        var spec = connreg.spec("own-certificate");
        connreg.run("deploy", "-f", spec).succeeds();
        connreg.sandbox().report(SiteFixture.CONNECTED_REGISTRY, site -> site.put("connectionState", "Offline"));

        var run = connreg.run("deploy", "-f", spec, "--timeout", "0").fails(1);

        run.saysAlso(
                "ERROR: The connected registry 'myconnectedregistry' did not come Online: it is Offline and Active.",
                "ERROR: CR-OFFLINE: The connected registry has stopped reporting",
                "To read more, run: connreg diagnose --explain CR-OFFLINE",
                "To wait longer, give --timeout in minutes.");
        assertThat(run.err()).containsOnlyOnce("kubectl get pods,pvc,events -n connected-registry");
    }
}
