package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Settings that are secret: a spec says where they are, they go where nobody reads them, and no output has them. */
class ProtectedSettingsTest {

    private static final String KEY = "registry.uploadSecret";
    private static final String SET = "extension.protectedSettings." + KEY;

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
        site = new SiteFixture(connreg, connreg.spec("bundled-cert-manager"));
    }

    private void isSent(String origin, String value) {
        site.deploy("--set", SET + "." + origin, "--resend-protected-settings")
                .succeeds()
                .doesNotSay("canary");

        assertThat(site.protectedSetting(KEY)).isEqualTo(value);
        assertThat(site.protectedKeys()).containsExactly("connectionString", KEY);
        assertThat(site.resource(SiteFixture.EXTENSION).toString()).doesNotContain("canary");
    }

    @Test
    void secret_setting_comes_from_where_the_spec_says() {
        isSent("file=" + connreg.write("upload.txt", "canary of a \"file\"\\\n"), "canary of a \"file\"\\");
        connreg.with("UPLOAD", "canary0environment");
        isSent("environment=UPLOAD", "canary0environment");
        connreg.withInput("canary0input\n");
        isSent("standardInput=true", "canary0input");
    }

    @Test
    void secret_setting_that_is_new_is_sent_with_all_others_and_then_is_not_new() {
        site.deploy().succeeds();
        connreg.with("UPLOAD", "canary");
        var more = new String[] {"--set", SET + ".environment=UPLOAD"};

        SiteFixture.sendsExtension(site.whatIf(more).succeeds());
        site.deploy(more).succeeds();

        assertThat(site.protectedKeys()).containsExactly("connectionString", KEY);
        site.isOnline();
        site.hasNothingToDo(more);
        site.rotate("password", more).succeeds();
        assertThat(site.protectedSetting(KEY)).isEqualTo("canary");
    }

    @Test
    void secret_setting_that_all_could_read_is_hidden() {
        site.deploy().succeeds();
        site.az("k8s-extension update --yes -g myresourcegroup -c myarck8scluster -t connectedClusters -n "
                + "myconnectedregistry --config " + KEY + "=canary pvc.storageClassName=fast");
        connreg.with("UPLOAD", "canary");
        var more = new String[] {"--set", SET + ".environment=UPLOAD"};

        site.whatIf(more).succeeds().printsAlso("is no longer among the settings that others can read");
        site.deploy(more).succeeds().doesNotSay("canary");

        assertThat(site.resource(SiteFixture.EXTENSION).toString())
                .contains("pvc.storageClassName")
                .doesNotContain("canary");
        site.hasNothingToDo(more);
    }

    @Test
    void secret_setting_that_is_not_there_is_missed_before_anything_is_sent() {
        var writes = connreg.writes();

        site.deploy("--set", SET + ".file=nowhere.txt").fails(1).saysAlso("file 'nowhere.txt'");
        site.deploy("--set", SET + ".environment=NOWHERE")
                .fails(1)
                .saysAlso("environment variable 'NOWHERE' is not set: it must hold setting 'registry.uploadSecret'");
        site.deploy("--set", SET + ".file=" + connreg.write("two.txt", "canary\ncanary\n"))
                .fails(1)
                .saysAlso("holds several lines")
                .doesNotSay("canary");
        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @Test
    void secret_setting_among_those_that_all_can_read_is_refused() {
        var run = site.whatIf("--set", "extension.settings." + KEY + "=canary");

        run.fails(2)
                .saysAlso("extension.settings.registry.uploadSecret: is secret")
                .saysAlso("write it under extension.protectedSettings")
                .doesNotSay("canary");
    }

    @Test
    void settings_that_have_no_effect_or_need_something_are_warned_of() {
        connreg.write("upload.txt", "canary\r\n");
        connreg.run(
                        "emit",
                        "script",
                        "-f",
                        connreg.spec("no-tls"),
                        "--set",
                        "extension.settings.registry.replicas=2",
                        "--set",
                        "extension.settings.skipNodeSelector=false",
                        "--set",
                        SET + ".file=" + connreg.folder().resolve("upload.txt"))
                .succeeds()
                .saysAlso(
                        "WARNING: registry.replicas: more than one needs a storage class that several nodes can write to",
                        "WARNING: trustDistribution.useNodeSelector: has no effect with trustDistribution.enabled=false",
                        "upload.txt' is not UTF-8 with newlines alone")
                .doesNotSay("canary");
    }

    @Test
    void what_is_emitted_has_the_place_of_a_secret_setting_and_not_the_secret() {
        connreg.write("upload.txt", "canary");
        connreg.with("UPLOAD", "canary");
        for (var origin : List.of("file=upload.txt", "environment=UPLOAD", "standardInput=true")) {
            for (var what : List.of("bicep", "arm", "script")) {
                connreg.run("emit", what, "-f", connreg.spec("bundled-cert-manager"), "--set", SET + "." + origin)
                        .succeeds()
                        .printsAlso(KEY)
                        .doesNotSay("canary");
            }
        }
    }
}
