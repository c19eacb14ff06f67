package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connreg.sandbox.gateway.Fault;
import dev.connreg.sandbox.operation.FailingOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site that works gets a new password or certificate, nothing else of it changes, and it works afterwards. */
class RotateTest {

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private SiteFixture site = new SiteFixture(connreg, "");

    @BeforeEach
    void deploy() {
        connreg.start(SiteFixture.QUICK);
        site = new SiteFixture(connreg, connreg.spec("own-certificate"));
        site.deploy().succeeds();
    }

    @Test
    void each_new_password_goes_into_the_slot_that_the_site_does_not_use() {
        var first = site.passwords();
        assertThat(first).containsOnlyKeys("password1");

        site.rotate("password").succeeds();
        var second = site.passwords();
        assertThat(second).containsAllEntriesOf(first).containsOnlyKeys("password1", "password2");
        site.isOnline();

        site.rotate("password").succeeds();
        var third = site.passwords();
        assertThat(third).containsEntry("password2", second.get("password2"));
        assertThat(third.get("password1")).isGreaterThan(second.get("password2"));
        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void old_password_goes_once_the_site_is_online_with_the_new_one() {
        site.rotate("password", "--expire-old").succeeds().saysAlso("- old sync token password");
        assertThat(site.passwords()).containsOnlyKeys("password2");
        site.isOnline();

        site.rotate("password", "--expire-old").succeeds();
        assertThat(site.passwords()).containsOnlyKeys("password1");
        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void rotation_is_finished_after_the_deletion_of_the_old_password_has_failed() {
        site.rotate("password").succeeds();
        connreg.sandbox()
                .edit(
                        SiteFixture.TOKEN,
                        token -> ((ObjectNode) token.path("properties")).put("provisioningState", "Failed"));

        site.rotate("password", "--expire-old").succeeds();

        assertThat(site.passwords()).hasSize(1);
        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void old_password_stays_while_nothing_shows_that_the_site_has_the_new_one() {
        connreg.sandbox().onRequest(request -> {
            if (request.method().equals("PATCH")) {
                connreg.sandbox().silence(SiteFixture.CONNECTED_REGISTRY);
            }
        });

        site.rotate("password", "--expire-old", "--timeout", "0")
                .fails(1)
                .saysAlso("so the old one stays", "credential delete -n " + SiteFixture.NAME, "--password1");

        assertThat(site.passwords()).containsOnlyKeys("password1", "password2");
    }

    @Test
    void old_password_stays_where_the_site_does_not_come_back() {
        connreg.sandbox().add(Fault.error("PATCH", "/extensions/", 400, "BadRequest", "No."));

        site.rotate("password", "--expire-old").fails(1).saysAlso("No.");

        assertThat(site.passwords()).containsOnlyKeys("password1", "password2");
        site.isOnline();
        site.rotate("password", "--expire-old").succeeds();
        assertThat(site.passwords()).containsOnlyKeys("password2");
        site.isOnline();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "certificate"})
    void rotation_is_finished_after_the_operation_of_the_extension_has_failed(String what) throws IOException {
        site.ages(Duration.ofDays(1));
        Files.delete(connreg.folder().resolve("mycert.crt"));
        Files.delete(connreg.folder().resolve("mycert.key"));
        connreg.certificate("mycert", "192.100.100.1");
        connreg.sandbox()
                .add(new FailingOperation("/extensions/", "Updating", "ExtensionOperationFailed", "It broke.", 1));
        site.rotate(what).fails(1).saysAlso("It broke.", "run the command again");

        site.rotate(what).succeeds().printsAlso("is Failed, so it is sent again");

        assertThat(site.passwords()).containsOnlyKeys("password1", "password2");
        site.isOnline();
        site.hasNothingToDo();
    }

    @Test
    void password_in_use_is_not_replaced_after_the_operation_that_sent_another_has_failed() {
        site.rotate("password").succeeds();
        var inUse = site.passwords().get("password2");
        for (var attempt = 0; attempt < 2; attempt++) {
            connreg.sandbox()
                    .add(new FailingOperation("/extensions/", "Updating", "ExtensionOperationFailed", "It broke.", 1));
            site.rotate("password").fails(1);
            assertThat(site.passwords()).containsEntry("password2", inUse).containsKey("password1");
        }

        site.rotate("password", "--expire-old").succeeds();

        assertThat(site.passwords()).containsOnlyKeys("password1");
        site.isOnline();
    }

    @Test
    void rotation_is_finished_after_the_site_has_not_come_back_in_time() {
        var isSlow = new AtomicBoolean(true);
        connreg.sandbox().onRequest(request -> {
            if (request.method().equals("PATCH") && isSlow.get()) {
                connreg.sandbox()
                        .report(SiteFixture.CONNECTED_REGISTRY, site -> site.put("connectionState", "Offline"));
            }
        });
        site.rotate("password", "--timeout", "0").fails(1);
        site.isDown();
        isSlow.set(false);

        site.rotate("password", "--timeout", "1").succeeds();

        site.isOnline();
        site.hasNothingToDo();
    }

    /** It changes nothing, and says why. */
    private void refuses(int exitCode, String what, String said, String... more) {
        var run = site.rotate(what, more);

        run.fails(exitCode).saysAlso(said);
        connreg.changedNothing(run);
    }

    @Test
    void site_that_does_not_exist_is_not_made() {
        refuses(3, "password", "The connected registry 'other' was not found", "-n", "other");
        refuses(3, "certificate", "The connected registry 'other' was not found", "-n", "other");
    }

    @Test
    void site_that_is_down_is_left_to_diagnose_and_deploy() {
        site.az("acr token credential generate -r myacrregistry -n myconnectedregistry");
        site.isDown();

        refuses(1, "password", "run: connreg deploy -f /");
        refuses(1, "certificate", "run: connreg diagnose -f /");
        refuses(1, "password", "Incorrect Password");
    }

    @Test
    void spec_that_asks_for_more_is_deployed_first() {
        refuses(1, "password", "scope map 'myconnectedregistry'", "--repository", "hello-world,busybox");
        refuses(1, "password", "connected registry 'myconnectedregistry'", "--set", "connectedRegistry.logLevel=Debug");
        refuses(1, "password", "extension 'myconnectedregistry'", "--set", "extension.version=1.4.0");
        refuses(1, "certificate", "extension 'myconnectedregistry'", "--set", "extension.version=1.4.0");
    }

    @Test
    void password_that_is_made_elsewhere_is_not_replaced() {
        connreg.write("connection.txt", site.connectionString(2));

        refuses(
                1,
                "password",
                "get-settings -n " + SiteFixture.NAME,
                "--set",
                "connectionString.file=" + connreg.folder().resolve("connection.txt"));
    }

    @Test
    void existing_sync_token_keeps_its_passwords() {
        refuses(
                1,
                "password",
                "credential generate -n mytoken -r myacrregistry",
                "--set",
                "connectedRegistry={name: myconnectedregistry, syncToken: mytoken}");
    }

    @Test
    void disabled_sync_token_refuses_every_password() {
        site.az("acr token update -r myacrregistry -n myconnectedregistry --status disabled");
        connreg.sandbox().silence(SiteFixture.CONNECTED_REGISTRY);

        refuses(1, "password", "The sync token 'myconnectedregistry' is disabled");
    }

    @Test
    void certificate_files_that_cannot_be_read_are_named() throws IOException {
        Files.delete(connreg.folder().resolve("mycert.key"));

        refuses(1, "password", "mycert.key");
        refuses(1, "certificate", "mycert.key");
    }

    @Test
    void renewed_certificate_is_sent_with_its_key_and_a_new_password() throws IOException {
        var keys = site.protectedKeys();
        var sent = site.protectedSetting("tls.crt");
        site.rotate("certificate").succeeds().printsAlso("so the certificate was probably sent then", "Nothing to do");
        assertThat(site.protectedSetting("tls.crt")).isEqualTo(sent);

        site.ages(Duration.ofDays(1));
        Files.delete(connreg.folder().resolve("mycert.crt"));
        Files.delete(connreg.folder().resolve("mycert.key"));
        connreg.certificate("mycert", "192.100.100.1");
        site.rotate("certificate").succeeds();

        assertThat(site.protectedKeys()).isEqualTo(keys);
        assertThat(site.protectedSetting("tls.crt")).isNotEqualTo(sent);
        assertThat(site.passwords()).containsOnlyKeys("password1", "password2");
        site.isOnline();
        var writes = connreg.writes();
        site.rotate("certificate").succeeds();
        assertThat(connreg.writes()).isEqualTo(writes);
    }

    @ParameterizedTest
    @CsvSource({
        "bundled-cert-manager,which renews it by itself",
        "existing-cert-manager,which renews it by itself",
        "kubernetes-secret,replace that Secret",
        "no-tls,has no certificate"
    })
    void certificate_that_is_in_no_file_is_renewed_elsewhere(String spec, String said) {
        site = new SiteFixture(connreg, connreg.spec(spec));

        refuses(1, "certificate", said);
    }
}
