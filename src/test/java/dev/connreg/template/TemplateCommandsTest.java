package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connreg.cli.Connreg;
import dev.connreg.credential.certificate.CertificateMaker;
import dev.connreg.credential.certificate.CertificateRequest;
import dev.connreg.credential.certificate.IssuedCertificate;
import dev.connreg.credential.certificate.KeyKind;
import dev.connreg.sandbox.SandboxSeed;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.template.arm.ArmTemplatePrinter;
import dev.connreg.template.bicep.BicepPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that templates tell their users to run do what they say. */
class TemplateCommandsTest {

    private static final IssuedCertificate ISSUED = new CertificateMaker(Clock.systemUTC())
            .make(new CertificateRequest(
                    "c", List.of(), List.of("registry.example"), Duration.ofDays(1), KeyKind.EC_P256));

    private static final String CERTIFICATE = ISSUED.certificatePem();
    private static final String KEY = ISSUED.keyPem().reveal();

    /** As people have them: with the key beside the certificate, and words around both. */
    private static final Map<String, String> FILES = Map.of(
            "my cert's/srv.pem", "Bag Attributes\n" + KEY + CERTIFICATE + CERTIFICATE,
            "mycert.key", CERTIFICATE + KEY,
            "myca.crt", "# ours\n" + CERTIFICATE);

    private static final String[] VARIABLES = {
        "CONNREG_TLS_CERTIFICATE", "CONNREG_TLS_KEY", "CONNREG_TLS_CERTIFICATE_AUTHORITY"
    };

    @TempDir
    private Path folder;

    private static String parameterFile(SpecOverride... overrides) {
        return new BicepPrinter()
                .print(Modes.graph("own-certificate", SandboxSeed.SUBSCRIPTION, overrides))
                .texts()
                .get("main.bicepparam");
    }

    private static List<String> exports(SpecOverride... overrides) {
        return parameterFile(overrides)
                .lines()
                .filter(line -> line.startsWith("//   "))
                .map(line -> line.substring("//   ".length()))
                .toList();
    }

    private static SpecOverride set(String key, String value) {
        return new SpecOverride.Text("--set", key, value);
    }

    private static SpecOverride[] files() {
        return new SpecOverride[] {
            set("tls.certificate", "my cert's/srv.pem"),
            set("tls.key", "mycert.key"),
            set("tls.certificateAuthority", "myca.crt")
        };
    }

    @BeforeEach
    void writeFiles() throws IOException {
        for (var file : FILES.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static String ofEachDeployment(List<String> exports) {
        return exports.stream()
                .takeWhile(line -> !line.contains("CONNREG_CONNECTION_STRING="))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What a shell prints that goes on after a mistake, as one does in which lines are pasted. */
    private String shell(String script) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return printed;
    }

    private static List<String> decoded(String lines) {
        return lines.lines()
                .map(line -> new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void exports_of_the_parameter_file_fill_every_required_secret_from_the_files_of_the_spec()
            throws IOException, InterruptedException {
        var printed = shell(ofEachDeployment(exports(files())) + "printenv " + String.join(" ", VARIABLES));

        assertThat(decoded(printed)).containsExactly(CERTIFICATE + CERTIFICATE, KEY, CERTIFICATE);
    }

    @Test
    void chain_ends_with_its_authority_where_the_spec_names_none() throws IOException, InterruptedException {
        var own = new SpecOverride[] {set("tls.certificate", "my cert's/srv.pem"), set("tls.key", "mycert.key")};
        var root = CERTIFICATE.replaceFirst("\n.", "\nR");
        Files.writeString(folder.resolve("my cert's/srv.pem"), KEY + CERTIFICATE + root);

        assertThat(decoded(shell(ofEachDeployment(exports(own)) + "printenv " + VARIABLES[2])))
                .containsExactly(root);
    }

    @Test
    void resource_group_is_one_word_of_the_command() {
        assertThat(parameterFile(set("registry.resourceGroup", "my.rg_(x)")))
                .contains("az deployment group create --resource-group 'my.rg_(x)' --parameters");
    }

    @Test
    void file_that_is_not_there_leaves_its_variable_unset_and_an_empty_one_is_refused()
            throws IOException, InterruptedException {
        Files.delete(folder.resolve("myca.crt"));

        var printed = shell(
                ofEachDeployment(exports(files())) + "echo \"${" + VARIABLES[2] + "-}.\"; printenv " + VARIABLES[2]);

        assertThat(printed).contains("myca.crt").endsWith("\n.\n");
        assertThat(new BicepPrinter()
                        .print(Modes.graph("own-certificate", SandboxSeed.SUBSCRIPTION))
                        .texts()
                        .get("main.bicep"))
                .contains("@secure()\n@minLength(1)\nparam tlsCertificateAuthority string\n");
    }

    @Test
    void connection_string_of_the_user_is_printed_from_where_the_spec_says() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("my string.txt"), "of a file");

        assertThat(exports(set("connectionString.file", "my string.txt")))
                .contains(
                        "CONNREG_CONNECTION_STRING=$(cat 'my string.txt') && [ -n \"$CONNREG_CONNECTION_STRING\" ] && export CONNREG_CONNECTION_STRING");
        var ofVariable = String.join("\n", exports(set("connectionString.environment", "MINE")));
        assertThat(shell("MINE='of a variable'\n" + ofVariable + "\nprintenv CONNREG_CONNECTION_STRING"))
                .endsWith("of a variable\n");
    }

    @Test
    void parameter_file_of_a_child_tells_first_of_the_rights_that_its_parent_needs() {
        assertThat(parameterFile(set("connectedRegistry.parent", "region1")).lines())
                .containsSubsequence(
                        "// To deploy, run in this directory: az deployment group create --resource-group myresourcegroup --parameters main.bicepparam",
                        "// Before the first deployment, let the new connected registry synchronize through its ancestors:",
                        "// For the second deployment, once the first one is done, set as well:");
    }

    @Test
    void subscription_that_the_spec_names_is_in_every_command() {
        assertThat(parameterFile(
                                set("connectedRegistry.parent", "region1"),
                                set("registry.subscription", "11111111-1111-1111-1111-111111111111"))
                        .lines()
                        .filter(line -> line.contains("az ") || line.contains("; add")))
                .hasSize(4)
                .allMatch(line -> line.contains(" --subscription 11111111-1111-1111-1111-111111111111"));
    }

    @Test
    void parameter_file_of_a_child_has_the_commands_for_the_address_of_its_parent()
            throws IOException, InterruptedException {
        var last = exports(set("connectedRegistry.parent", "region1")).stream()
                .dropWhile(line -> !line.contains("CONNREG_PARENT"))
                .map(line -> line.replaceFirst("\\(az acr .*\\)", "(echo \"\\$HOST\")"))
                .collect(Collectors.joining("\n"));
        var made = "export CONNREG_CONNECTION_STRING='a;ParentGatewayEndpoint=<parent gateway endpoint>;b'\n";

        assertThat(shell("HOST=10.0.0.9:443\n" + made + last + "\nprintenv CONNREG_CONNECTION_STRING"))
                .isEqualTo("a;ParentGatewayEndpoint=10.0.0.9:443;b\n");
        assertThat(shell("HOST=\n" + made + last)).contains("is not known yet");
    }

    @Test
    void connection_string_is_printed_by_the_command_of_the_parameter_file() {
        var command = exports().stream()
                .dropWhile(line -> !line.contains("CONNREG_CONNECTION_STRING="))
                .map(line -> line.replaceAll("\\\\$", ""))
                .collect(Collectors.joining(" "))
                .replaceAll("^.*\\$\\(az | *\\) && .*$", "");
        try (var connreg = new Connreg()) {
            connreg.run("deploy", "-f", connreg.spec("own-certificate")).succeeds();

            assertThat(connreg.run(command.strip().split("\\s+")).succeeds().out())
                    .startsWith("ConnectedRegistryName=myconnectedregistry;");
        }
    }

    @Test
    void arm_template_says_what_it_cannot_do_with_the_names_of_its_parameters() {
        var template = new ArmTemplatePrinter()
                .print(Modes.graph("own-certificate", SandboxSeed.SUBSCRIPTION))
                .texts()
                .get("main.json");

        assertThat(template)
                .contains("\"instructions\": [", "so deploy twice", "--registry $registryName", "\"minLength\": 1")
                .doesNotContain("myacrregistry");
        assertThat(Arrays.asList(template.split("\n")))
                .anyMatch(line -> line.contains("/-END CERT/p' mycert.crt | openssl base64 -A"));
    }
}
