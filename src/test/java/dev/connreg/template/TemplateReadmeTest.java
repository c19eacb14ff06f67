package dev.connreg.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.connreg.cli.Connreg;
import dev.connreg.template.layout.SymbolNames;
import dev.connreg.template.layout.TemplateLayout;
import dev.connreg.template.layout.TemplateParameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines in the README beside a template can be pasted: they are run here, with an az that tells how it is called. */
class TemplateReadmeTest {

    private static final Pattern SHELL = Pattern.compile("(?s)```sh\n(.*?)```");

    private static final Pattern POWERSHELL = Pattern.compile("(?s)```powershell\n(.*?)```");

    private static final String AZ = """
            #!/bin/sh
            echo "$*" >> calls
            case $1:$2:$* in
              acr:*:*loginServer*) printf %s "$HOST" ;;
              acr:connected-registry:*) echo "${STRING-a-string}" ;;
              deployment:group:*)
                for word; do
                  case $word in @./secrets.*) { cat "${word#@}"; echo; } >> secrets ;; esac
                done
                echo "string: $CONNREG_CONNECTION_STRING" >> calls
                ;;
            esac
            """;

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    static Set<String> modes() {
        return Modes.graphs().keySet();
    }

    private String readme(String mode, String... more) throws IOException {
        var spec = connreg.spec(mode);
        for (var language : new String[] {"bicep", "arm"}) {
            var words = new ArrayList<>(List.of("emit", language, "-f", spec, "--overwrite", "--directory"));
            words.add(connreg.folder().toString());
            words.addAll(List.of(more));
            connreg.in(connreg.folder()).runAlone(words.toArray(String[]::new)).succeeds();
        }
        return Files.readString(connreg.folder().resolve("README.md"));
    }

    /** From one headline to another. */
    private static String part(String readme, String headline, String next) {
        return readme.substring(readme.indexOf(headline), readme.indexOf(next));
    }

    /** The lines for a shell, one after the other. */
    static String shell(String readme) {
        return SHELL.matcher(readme).results().map(block -> block.group(1)).collect(Collectors.joining());
    }

    private List<String> run(String part) throws IOException, InterruptedException {
        return run("", part);
    }

    private List<String> run(String variables, String part) throws IOException, InterruptedException {
        var folder = connreg.folder();
        Files.writeString(folder.resolve("az"), AZ);
        Files.setPosixFilePermissions(folder.resolve("az"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.deleteIfExists(folder.resolve("calls"));
        var bash = new ProcessBuilder("bash", "-e", "-c", "PATH=" + folder + ":$PATH\n" + variables + shell(part))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(printed).isZero();
        return Files.readAllLines(folder.resolve("calls"));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void lines_deploy_twice_and_the_second_time_with_a_connection_string(String mode)
            throws IOException, InterruptedException {
        var readme = readme(mode);

        var bicep = run(part(readme, "### In Bicep", "### As ARM JSON"));
        assertThat(bicep)
                .filteredOn(call -> call.startsWith("deployment"))
                .hasSize(2)
                .containsOnly("deployment group create --resource-group myresourcegroup --parameters main.bicepparam");
        assertThat(bicep).containsSubsequence("string: ", "string: a-string");

        var arm = run(part(readme, "### As ARM JSON", "## What a template cannot do"));
        assertThat(arm)
                .filteredOn(call -> call.startsWith("deployment"))
                .hasSize(2)
                .last()
                .asString()
                .matches(
                        "deployment group create --resource-group myresourcegroup --template-file main\\.json --parameters @main\\.parameters\\.json --parameters @\\./secrets\\.\\w+");
        assertThat(secret("connectionString")).isEqualTo("a-string");
    }

    /** What the last deployment was given. */
    private String secret(String name) throws IOException {
        var given = Files.readAllLines(connreg.folder().resolve("secrets"));
        return new ObjectMapper()
                .readTree(given.getLast())
                .at("/" + name + "/value")
                .asText();
    }

    @Test
    void first_deployment_goes_without_a_connection_string_that_an_earlier_one_left_in_the_shell()
            throws IOException, InterruptedException {
        var lines = part(readme("own-certificate"), "### In Bicep", "### As ARM JSON");

        var calls = run("export CONNREG_CONNECTION_STRING=of-another-site CONNREG_TLS_KEY=of-another-site\n", lines);

        assertThat(calls)
                .filteredOn(call -> call.startsWith("string: "))
                .containsExactly("string: ", "string: a-string");
        assertThat(lines)
                .contains("```powershell\nRemove-Item Env:CONNREG_CONNECTION_STRING -ErrorAction Ignore\n$env:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOST=", "HOST=h STRING="})
    void nothing_is_deployed_with_a_connection_string_that_lacks_something(String without)
            throws IOException, InterruptedException {
        var readme = readme("own-certificate", "--set", "connectedRegistry.parent=region1");
        var lines = part(readme, "### In Bicep", "## What a template cannot do");

        var calls = run("export " + without + "\nset +e\n", lines + "\n```sh\ntrue\n```\n");

        assertThat(calls).filteredOn(call -> call.startsWith("deployment")).hasSize(2);
        assertThat(calls).doesNotContain("string: a-string");
        assertThat(Files.readString(connreg.folder().resolve("secrets"))).doesNotContain("connectionString");
    }

    @Test
    void secret_of_any_characters_reaches_the_deployment() throws IOException, InterruptedException {
        var readme = readme("own-certificate");
        var odd = "a \"quote\", a \\, a %s,\n\ta second line";

        run("export STRING='" + odd + "'\n", part(readme, "### As ARM JSON", "## What a template cannot do"));

        assertThat(secret("connectionString")).isEqualTo(odd);
    }

    /** A word without anything that PowerShell takes for its own, and one in quotes that doubles those in it. */
    private static final String WORD = "(?:[A-Za-z0-9._][A-Za-z0-9./_-]*|'(?:[^']|'')*')";

    private static final String SECURE = "\\(ConvertTo-SecureString \\$env:(CONNREG_[A-Z_]+) -AsPlainText -Force\\)";

    private static final Pattern POWERSHELL_LINE = Pattern.compile("#.*"
            + "|Remove-Item Env:CONNREG_CONNECTION_STRING -ErrorAction Ignore"
            + "|\\$env:CONNREG_[A-Z_]+ = \\(bash -c '(?:[^']|'')+'\\) -join \"`n\""
            + "|\\$env:CONNREG_[A-Z_]+ = az(?: --[a-z-]+| WORD)+".replace("WORD", WORD)
            + "|\\$parent = az(?: --[a-z-]+| WORD)+".replace("WORD", WORD)
            + "|if \\(\\$parent -and \\$env:(CONNREG_[A-Z_]+)\\) \\{ \\$env:\\1 = \\$env:\\1\\.Replace\\(WORD, \\$parent\\) } else \\{ \\$env:\\1 = \\$null; Write-Error WORD }"
                    .replace("WORD", WORD)
            + "|if \\(\\$env:CONNREG_[A-Z_]+(?: -and \\$env:CONNREG_[A-Z_]+)*\\) \\{|} else \\{|}|  Write-Error WORD"
                    .replace("WORD", WORD)
            + "| *Set-AzContext -Subscription " + WORD
            + "| *New-AzResourceGroupDeployment -ResourceGroupName WORD(?: -TemplateFile main\\.json)? -TemplateParameterFile WORD(?: -[a-zA-Z]+ SECURE)*"
                    .replace("WORD", WORD)
                    .replace("SECURE", SECURE));

    @ParameterizedTest
    @MethodSource("modes")
    void lines_for_powershell_have_the_documented_form_although_no_powershell_runs_them(String mode)
            throws IOException {
        var secrets = TemplateLayout.of(Objects.requireNonNull(Modes.graphs().get(mode))).parameters().stream()
                .filter(TemplateParameter::secure)
                .collect(Collectors.toMap(
                        TemplateParameter::name, secret -> SymbolNames.environmentVariable(secret.name())));
        var readmes = readme(mode) + readme(mode, "--set", "connectedRegistry.parent=region1");

        assertThat(readmes.split("(?m)^\\$parent = az ", -1)).hasSize(3);
        assertThat(POWERSHELL.matcher(readmes).results()).hasSize(8).allSatisfy(block -> {
            var lines = block.group(1).replaceAll(" `\n +", " ");
            assertThat(lines.lines())
                    .allMatch(line -> POWERSHELL_LINE.matcher(line).matches());
            // A parameter is given the variable of its name, which is set before.
            Pattern.compile("-([a-zA-Z]+) " + SECURE).matcher(lines).results().forEach(given -> {
                assertThat(given.group(2)).isEqualTo(secrets.get(given.group(1)));
                assertThat(lines.indexOf("$env:%s = ".formatted(given.group(2))))
                        .isBetween(0, given.start());
            });
        });
    }

    @Test
    void variable_of_the_user_is_one_of_powershell_itself() throws IOException {
        assertThat(readme("own-certificate", "--set", "connectionString.environment=MINE"))
                .contains("\n$env:CONNREG_CONNECTION_STRING = $env:MINE\n")
                .contains("\nCONNREG_CONNECTION_STRING=$(printf %s \"$MINE\") && ");
    }

    @Test
    void secret_of_standard_input_is_asked_for_in_both_shells() throws IOException, InterruptedException {
        var lines = part(
                readme("bundled-cert-manager", "--set", "connectionString.standardInput=true"),
                "### In Bicep",
                "### As ARM JSON");

        assertThat(run("exec <<<' typed \\\\in'\n", lines)).contains("string:  typed \\in");
        assertThat(lines).contains("\n$env:CONNREG_CONNECTION_STRING = Read-Host -MaskInput 'connectionString'\n");
    }

    @Test
    void long_list_is_in_the_file_of_the_language_that_is_there() throws IOException {
        var list = IntStream.range(0, 98).mapToObj("team/app%d"::formatted).collect(Collectors.joining(","));
        var set = "connectedRegistry.repositories=" + list;

        assertThat(readme("no-tls", "--set", set)).contains("synchronizes. | 98 items, see `main.bicepparam` |");
        for (var name : List.of("README.md", "main.bicep", "main.bicepparam")) {
            Files.deleteIfExists(connreg.folder().resolve(name));
        }
        connreg.in(connreg.folder())
                .runAlone(
                        "emit",
                        "arm",
                        "-f",
                        connreg.spec("no-tls"),
                        "--overwrite",
                        "--set",
                        set,
                        "--directory",
                        connreg.folder().toString())
                .succeeds();
        assertThat(Files.readString(connreg.folder().resolve("README.md")))
                .contains("synchronizes. | 98 items, see `main.parameters.json` |");
    }

    @Test
    void table_has_every_parameter_and_no_value_of_a_secret() throws IOException {
        var readme = readme("own-certificate");
        var parameters =
                TemplateLayout.of(Modes.graphs().get("own-certificate")).parameters();

        assertThat(parameters)
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(readme.lines())
                        .anyMatch(line -> line.startsWith("| `" + parameter.name() + "` | ")
                                && line.endsWith(parameter.secure() ? " | secret |" : " |")));
        assertThat(readme).contains("New-AzResourceGroupDeployment", "Bicep 0.38.3");
    }
}
