package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.cli.Connreg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lines of a README of each kind, pasted into a shell that stops at mistakes. Its az notes how it is called, and fails
 * where a file is not there, or where a parameter file reads a variable that is not set.
 */
class ReadmeLinesTest {

    private static final String AZ = """
            #!/bin/sh
            echo "$*" >> "$CALLS"
            [ "${FAILS:-}" != "$1 $2 $3" ] || exit 9
            complete() { case $1 in *'<'*) echo "not complete: $1" >&2; return 9 ;; esac; }
            for word; do
              case $word in
                @* | main.json | *.bicepparam) [ -s "${word#@}" ] || { echo "no file $word" >&2; exit 9; } ;;
              esac
              case $word in
                main.bicepparam)
                  for name in $(sed -n "s/.* = readEnvironmentVariable('\\([A-Z_]*\\)')$/\\1/p" main.bicepparam); do
                    [ -n "$(printenv "$name")" ] || { echo "no $name" >&2; exit 9; }
                  done
                  complete "$(printenv CONNREG_CONNECTION_STRING)" || exit 9 ;;
                @./secrets.*)
                  case $(ls -l "${word#@}") in -rw-------*) ;; *) exit 9 ;; esac
                  complete "$(cat "${word#@}")" || exit 9
                  cp "${word#@}" "$CALLS.secrets.json" ;;
              esac
            done
            case $1:$2:$3:$* in
              keyvault:secret:*) value=$(cat) && [ -n "$value" ] && complete "$value" || exit 9 ;;
              acr:connected-registry:get-settings:*)
                if [ -e nested ]; then echo "$STRING"; else echo "$STRING" | sed 's/<.*>/contoso.azurecr.io/'; fi ;;
              acr:connected-registry:show:*loginServer*) echo parent.example ;;
              acr:connected-registry:show:*tokenId*) echo /tokens/of-parent ;;
              acr:token:show:*) echo /scopeMaps/of-parent ;;
              acr:scope-map:show:*) echo repositories/hello-world/content/read ;;
            esac
            """;

    private static final String STRING = "ParentGatewayEndpoint=<parent gateway endpoint>;SyncTokenPassword=pass-word";
    private static final String UPLOAD = "up-load";

    private static final String IN_VAULT =
            "--set keyVault.name=myvault --set registry.subscription=11111111-1111-1111-1111-111111111111";

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    private Path out(String name) {
        return connreg.folder().resolve("out").resolve(name);
    }

    private void emit(String language, String spec, String options) throws IOException {
        var words = new ArrayList<>(List.of("emit", language, "--directory", out("").toString(), "-f"));
        var ofTemplates = Path.of("src/test/resources/template-specs", spec + ".yaml");
        words.add(Files.exists(ofTemplates) ? ofTemplates.toString() : connreg.spec(spec));
        Stream.of(options.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        connreg.runAlone(words.toArray(String[]::new)).succeeds();
        // What az prints for one below another has no address of its parent.
        if (words.contains("connectedRegistry.parent=region1")) {
            Files.writeString(out("nested"), "");
        }
    }

    /** With these variables; what az was called with. */
    private List<String> run(boolean succeeds, Map<String, String> variables) throws IOException, InterruptedException {
        var bin = Files.createDirectories(connreg.folder().resolve("bin"));
        Files.setPosixFilePermissions(
                Files.writeString(bin.resolve("az"), AZ), PosixFilePermissions.fromString("rwxr-xr-x"));
        var calls = Files.writeString(connreg.folder().resolve("calls"), "");
        Files.writeString(out("secrets.json"), "of the user");
        var lines = TemplateReadmeTest.shell(Files.readString(out("README.md")));
        assertThat(lines.lines())
                .as("zsh knows no comments at a prompt")
                .noneMatch(line -> line.strip().startsWith("#"));
        var bash = new ProcessBuilder("bash", "-c", (succeeds ? "set -eu\n" : "set -u\n") + lines)
                .directory(out("").toFile())
                .redirectErrorStream(true);
        bash.environment().putAll(variables);
        bash.environment().put("CALLS", calls.toString());
        bash.environment().put("PATH", bin + ":" + bash.environment().get("PATH"));
        var process = bash.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var code = process.waitFor();
        if (succeeds) {
            assertThat(code).as(printed).isZero();
            assertThat(printed).isEmpty();
        }
        try (var files = Files.list(out(""))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("secrets")))
                    .containsExactly("secrets.json");
        }
        assertThat(out("secrets.json")).hasContent("of the user");
        return Files.readAllLines(calls);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own-certificate | '' | deploy, string, deploy",
                "own-trust-distribution | --cluster-resource-group stores | deploy, string, deploy",
                "own-certificate | " + IN_VAULT + " | open vault, put, put, put, deploy, string, deploy",
                "bundled-cert-manager | --create-registry | group, deploy, string, deploy",
                "bundled-cert-manager | --set connectedRegistry.parent=region1 | grant, deploy, string, deploy",
                "own-certificate | --part cloud --create-registry | group, deploy, string",
                "own-certificate | --part cluster --set connectedRegistry.parent=region1 --cluster-resource-group stores | string, deploy",
                "own-certificate | --part cluster --set connectedRegistry.parent=region1 " + IN_VAULT
                        + " | open vault, string, put, put, put, put, deploy",
                "existing-sync-token | '' | grant, deploy",
                "every-choice | --create-registry --literal | group, deploy, string, deploy"
            })
    void lines_do_everything_in_order_and_show_no_secret(String spec, String options, String steps)
            throws IOException, InterruptedException {
        var variables = Map.of(
                "STRING", STRING, "UPLOAD_SECRET", UPLOAD, "STORE42_CONNECTION_STRING", "SyncTokenPassword=pass-word");
        for (var language : List.of("bicep", "arm")) {
            deleteEmitted();
            emit(language, spec, options);

            var calls = run(true, variables);

            assertThat(calls.stream().map(ReadmeLinesTest::step).filter(step -> !step.isEmpty()))
                    .as("%s", calls)
                    .containsExactly(steps.split(", "));
            assertThat(String.join("\n", calls)).doesNotContain("pass-word", UPLOAD, "LS0tLS1CRUdJTi", "-BEGIN");
            assertThat(Files.readString(out("README.md")))
                    .doesNotContain(language.equals("arm") ? "main.bicep" : "main.json", "pass-word", UPLOAD);
            if (language.equals("arm")) {
                isGivenEverySecret();
            }
        }
    }

    private void deleteEmitted() throws IOException {
        for (var name : List.of("README.md", "main.bicep", "main.bicepparam", "extension.bicep")) {
            Files.deleteIfExists(out(name));
        }
    }

    /** What a call does for a deployment; empty for what is only asked, or repairs a token. */
    private static String step(String call) {
        if (call.contains(" show ") || call.startsWith("acr token update ")) {
            return "";
        }
        return Map.of(
                        "group create", "group",
                        "keyvault update", "open vault",
                        "keyvault secret", "put",
                        "acr scope-map", "grant",
                        "deployment group", "deploy",
                        "acr connected-registry", "string")
                .entrySet()
                .stream()
                .filter(step -> call.startsWith(step.getKey() + " "))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(call);
    }

    /** The last deployment had a value for each parameter that needs one. */
    private void isGivenEverySecret() throws IOException {
        var given = JSON.readTree(out("main.parameters.json").toFile()).path("parameters");
        var file = connreg.folder().resolve("calls.secrets.json");
        var secrets = Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
        assertThat(JSON.readTree(out("main.json").toFile()).path("parameters").properties())
                .filteredOn(parameter -> isRequiredSecret(parameter.getValue()))
                .allMatch(parameter -> given.has(parameter.getKey())
                        || !secrets.at("/" + parameter.getKey() + "/value")
                                .asText()
                                .isEmpty());
    }

    private static boolean isRequiredSecret(JsonNode parameter) {
        return parameter.path("type").asText().equals("securestring") && !parameter.has("defaultValue");
    }

    @ParameterizedTest
    @CsvSource({
        "connected-registry show, acr connected-registry show",
        "token show, acr connected-registry show|acr token show",
        "scope-map update, acr connected-registry show|acr token show|acr scope-map update"
    })
    void rights_above_end_at_the_first_mistake(String fails, String calls) throws IOException, InterruptedException {
        emit("bicep", "bundled-cert-manager", "--set connectedRegistry.parent=region1");
        var readme = Files.readString(out("README.md"));
        Files.writeString(out("README.md"), readme.substring(0, readme.indexOf("## Deployment")) + """
                ```sh
                [ $? = 9 ] && az ended
                ```
                """);

        assertThat(run(false, Map.of("FAILS", "acr " + fails)).stream().map(call -> call.replaceAll(" --.*", "")))
                .containsExactly((calls + "|ended").split("\\|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "own-certificate | '' | ''",
                "own-certificate | " + IN_VAULT + " | open vault, deploy",
                "bundled-cert-manager | --set connectedRegistry.parent=region1 | grant, deploy",
                "bundled-cert-manager | --part cluster | string",
                "existing-sync-token | '' | grant",
                "every-choice | '' | ''"
            })
    void nothing_is_deployed_that_lacks_a_secret(String spec, String options, String steps)
            throws IOException, InterruptedException {
        for (var language : List.of("bicep", "arm")) {
            deleteEmitted();
            emit(language, spec, options);
            for (var file : List.of("mycert.crt", "mycert.key")) {
                Files.deleteIfExists(connreg.folder().resolve(file));
            }

            var calls = run(false, Map.of("STRING", ""));

            assertThat(calls.stream()
                            .map(ReadmeLinesTest::step)
                            .filter(step -> !step.isEmpty() && (steps.contains("string") || !step.equals("string"))))
                    .as("%s", calls)
                    .containsExactly(Stream.of(steps.split(", "))
                            .filter(step -> !step.isEmpty())
                            .toArray(String[]::new));
        }
    }
}
