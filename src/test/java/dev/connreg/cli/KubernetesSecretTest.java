package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A spec that says what the Secret on the cluster holds. */
class KubernetesSecretTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private String spec = "";

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
        spec = connreg.edited(
                "kubernetes-secret",
                "  secretName: k8secret\n",
                "  secretName: k8secret\n  certificate: mycert.crt\n  key: mycert.key\n");
    }

    @Test
    void files_of_a_secret_are_not_sent_to_azure() {
        var site = new SiteFixture(connreg, spec);
        site.deploy().succeeds();

        assertThat(site.protectedKeys()).containsExactly("connectionString", "tls.secret");
        site.hasNothingToDo();
    }

    @Test
    void files_of_a_secret_are_checked_before_anything_is_sent() {
        connreg.certificate("other", "10.0.0.1");

        var other = connreg.folder().resolve("other").toString();
        var run = connreg.run("deploy", "-f", spec, "--certificate", other + ".crt", "--key", other + ".key");
        connreg.changedNothing(run);
        run.fails(1).saysAlso("192.100.100.1");
    }
}
