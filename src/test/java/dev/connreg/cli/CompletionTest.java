package dev.connreg.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shells themselves make of the scripts; one that is not installed is left out. */
class CompletionTest {

    // Each prints what it would offer for the words that follow.
    private static final String BASH =
            ". \"$0\"; COMP_WORDS=(connreg \"$@\"); COMP_CWORD=$#; _connreg; printf '%s\\n' \"${COMPREPLY[@]}\"";
    private static final String ZSH = """
            compdef() { }
            compset() { last=${last#*=}; }
            _describe() { for each in "${(P@)2}"; do [[ $each != $last* ]] || print -r -- "${each%%:*}"; done; }
            _files() { }
            source "$0"; words=(connreg "$@"); CURRENT=${#words}; last=${words[-1]}; _connreg""";
    private static final String FISH =
            "source $argv[1]; for each in (complete -C \"connreg $argv[2..]\"); string split -f1 \\t -- $each; end";

    @RegisterExtension
    private final Connreg connreg = new Connreg();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        connreg.start(SiteFixture.QUICK);
    }

    private List<String> offered(String shell, String... words) throws IOException, InterruptedException {
        assumeTrue(isInstalled(shell), shell + " is not installed");
        var script = Files.writeString(
                folder.resolve(shell),
                connreg.run("completion", shell).succeeds().out());
        var program = switch (shell) {
            case "bash" -> BASH;
            case "zsh" -> ZSH;
            default -> FISH;
        };
        var process = new ProcessBuilder(
                        Stream.concat(Stream.of(shell, "-c", program, script.toString()), Stream.of(words))
                                .toList())
                .directory(Files.createDirectories(folder.resolve("empty")).toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().filter(line -> !line.isEmpty()).toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bash|de|deploy",
                "bash|acr connected-registry cr|create",
                "bash|acr connected-registry create --mode ReadO|ReadOnly",
                "bash|deploy --tls-mode own|ownCertificate ownTrustDistribution",
                "bash|deploy --service|--service-ip",
                "bash|deploy --tls-mode = own|ownCertificate ownTrustDistribution",
                "bash|emit bi|bicep",
                "bash|rotate password --expire|--expire-old",
                "zsh|de|deploy",
                "zsh|acr connected-registry cr|create",
                "zsh|acr connected-registry create --mode ReadO|ReadOnly",
                "zsh|deploy --tls-mode own|ownCertificate ownTrustDistribution",
                "zsh|deploy --service|--service-ip",
                "zsh|deploy --tls-mode=own|ownCertificate ownTrustDistribution",
                "zsh|emit bi|bicep",
                "fish|de|deploy",
                "fish|acr connected-registry cr|create",
                "fish|acr connected-registry create --mode ReadO|ReadOnly",
                "fish|deploy --tls-mode own|ownCertificate ownTrustDistribution",
                "fish|deploy --service|--service-ip",
                "fish|deploy --tls-mode=own|--tls-mode=ownCertificate --tls-mode=ownTrustDistribution",
                "fish|emit bi|bicep"
            })
    void words_are_completed(String shell, String typed, String offered) throws Exception {
        assertThat(offered(shell, typed.split(" "))).containsExactlyInAnyOrder(offered.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"bash", "zsh", "fish"})
    void value_of_any_kind_is_left_to_the_shell(String shell) throws Exception {
        assertThat(offered(shell, "deploy", "-f", "x")).isEmpty();
    }

    @Test
    void installation_has_a_man_page_for_every_command() throws IOException {
        connreg.run("share", folder.resolve("share").toString()).succeeds();

        try (var pages = Files.list(folder.resolve("share/man/man1"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .contains(
                            "connreg.1",
                            "connreg-deploy.1",
                            "connreg-certificate-create.1",
                            "connreg-acr-token-credential-generate.1")
                    .doesNotContain("connreg-share.1");
        }
        assertThat(Files.readString(folder.resolve("share/man/man1/connreg-k8s-extension-create.1")))
                .contains(
                        ".SH SYNOPSIS\n.B connreg k8s\\-extension create\n\\-\\-resource\\-group RESOURCE_GROUP ",
                        "\nRequired. ",
                        ".SH EXAMPLES\n",
                        "\nconnreg k8s\\-extension create ");
        assertThat(Files.readString(folder.resolve("share/man/man1/connreg.1")))
                .contains("Exit codes: 0 success, 1 error, 2 wrong usage, 3 not found,");
        assertThat(Files.readString(folder.resolve("share/man/man1/connreg-deploy.1")))
                .contains(".SH SYNOPSIS\n.B connreg deploy\n", ".B \\-\\-service\\-ip ADDRESS\n");
        assertThat(Files.readString(folder.resolve("share/man/man1/connreg-certificate-create.1")))
                .contains("\nEC_P256, EC_P384, RSA_2048, RSA_3072, RSA_4096; default: RSA_4096.\n");
    }
}
