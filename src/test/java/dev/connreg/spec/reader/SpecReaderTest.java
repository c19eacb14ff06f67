package dev.connreg.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connreg.problem.Failure;
import dev.connreg.problem.Problem;
import dev.connreg.resource.GarbageCollection;
import dev.connreg.resource.LogLevel;
import dev.connreg.resource.Mode;
import dev.connreg.resource.SyncSchedule;
import dev.connreg.spec.ClusterSpec;
import dev.connreg.spec.ConnectedRegistryOptions;
import dev.connreg.spec.ConnectedRegistrySpec;
import dev.connreg.spec.ConnectionStringSource;
import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.ExtensionSpec;
import dev.connreg.spec.KeyVaultSpec;
import dev.connreg.spec.RegistrySpec;
import dev.connreg.spec.SecretOrigin;
import dev.connreg.spec.SyncAccess;
import dev.connreg.spec.TlsMaterial;
import dev.connreg.spec.TlsMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecReaderTest {

    private static final String LEAST = """
            registry:
              name: contoso
              resourceGroup: site-rg
            cluster:
              name: store-42
            connectedRegistry:
              name: store42
              repositories: [hello-world]
            service:
              clusterIP: 192.100.100.1
            """;

    private static final List<SpecOverride> LEAST_BY_OPTIONS = List.of(
            any("registry.name", "contoso"),
            any("registry.resourceGroup", "site-rg"),
            any("cluster.name", "store-42"),
            any("connectedRegistry.name", "store42"));

    @TempDir
    Path folder;

    @Test
    void what_is_left_out_is_as_az_and_the_extension_have_it() {
        var spec = read(LEAST).spec();

        assertThat(spec)
                .isEqualTo(new DeploymentSpec(
                        new RegistrySpec("contoso", "site-rg", Optional.empty()),
                        new ClusterSpec("store-42", "site-rg", Optional.empty()),
                        new ConnectedRegistrySpec(
                                "store42",
                                Mode.READ_ONLY,
                                Optional.empty(),
                                new SyncAccess.Repositories(List.of("hello-world"), "store42", "store42"),
                                SyncSchedule.DEFAULT,
                                ConnectedRegistryOptions.DEFAULT),
                        new ExtensionSpec(
                                "store42",
                                "192.100.100.1",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new LinkedHashMap<>(),
                                new LinkedHashMap<>()),
                        new TlsMode.BundledCertManager(),
                        new ConnectionStringSource.Made(),
                        Optional.empty()));
    }

    @Test
    void every_key_reaches_its_record() {
        var file = SpecFiles.write(folder.resolve("spec.json"), SpecFiles.full());

        var reading = SpecReader.read(Optional.of(new SpecSource.Stored(file)), List.of());

        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.spec())
                .isEqualTo(new DeploymentSpec(
                        new RegistrySpec("contoso", "site-rg", Optional.of("00000000-0000-0000-0000-000000000001")),
                        new ClusterSpec("store-42", "edge-rg", Optional.of("00000000-0000-0000-0000-000000000002")),
                        new ConnectedRegistrySpec(
                                "store42",
                                Mode.READ_WRITE,
                                Optional.of("region7"),
                                new SyncAccess.Repositories(
                                        List.of("hello-world", "team/app"), "store42_map", "store42-sync"),
                                new SyncSchedule("0 9 * * *", Optional.of("PT4H"), "P3D"),
                                new ConnectedRegistryOptions(
                                        List.of("till-1"),
                                        List.of("hello-world:*"),
                                        LogLevel.DEBUG,
                                        true,
                                        new GarbageCollection(false, "0 1 * * *"))),
                        new ExtensionSpec(
                                "store42ext",
                                "192.100.100.1",
                                Optional.of("1.5.0"),
                                Optional.of("preview"),
                                Optional.of("edge"),
                                new LinkedHashMap<>(Map.of("pvc.storageRequest", "250Gi")),
                                new LinkedHashMap<>(
                                        Map.of("shared.key", new SecretOrigin.FromFile(folder.resolve("shared.txt"))))),
                        new TlsMode.OwnCertificate(new TlsMaterial.Files(
                                folder.resolve("my.crt"),
                                folder.resolve("my.key"),
                                Optional.of(folder.resolve("ca.crt")))),
                        new ConnectionStringSource.Given(new SecretOrigin.FromEnvironment("STORE42")),
                        Optional.of(new KeyVaultSpec(
                                "store-secrets", "vault-rg", Optional.of("00000000-0000-0000-0000-000000000003")))));
    }

    @Test
    void options_alone_make_a_spec() {
        var overrides = new ArrayList<>(LEAST_BY_OPTIONS);
        overrides.add(any("connectedRegistry.repositories", "hello-world, team/app"));
        overrides.add(any("connectedRegistry.auditLogs", "true"));
        overrides.add(any("connectedRegistry.notifications", "[\"hello-world:push\"]"));
        overrides.add(any("extension.settings.pvc.storageRequest", "20Gi"));
        overrides.add(any("service", "{clusterIP: 'fd00::1'}"));
        overrides.add(any("connectionString", "{file: string.txt}"));

        var spec = SpecReader.read(Optional.empty(), overrides).spec();

        assertThat(spec.connectedRegistry().access())
                .isEqualTo(new SyncAccess.Repositories(List.of("hello-world", "team/app"), "store42", "store42"));
        assertThat(spec.connectedRegistry().options().auditLogs()).isTrue();
        assertThat(spec.connectedRegistry().options().notifications()).containsExactly("hello-world:push");
        assertThat(spec.extension().settings()).containsExactly(Map.entry("pvc.storageRequest", "20Gi"));
        assertThat(spec.connectionString())
                .isEqualTo(new ConnectionStringSource.Given(new SecretOrigin.FromFile(Path.of("string.txt"))));
    }

    @Test
    void text_behind_an_option_is_text_whatever_it_looks_like() {
        var overrides = new ArrayList<>(LEAST_BY_OPTIONS);
        overrides.add(new SpecOverride.Texts("--repository", "connectedRegistry.repositories", List.of("hello-world")));
        overrides.add(new SpecOverride.Text("--service-ip", "service.clusterIP", "192.100.100.1"));
        overrides.add(new SpecOverride.Text("--tls-mode", "tls.mode", "ownCertificate"));
        overrides.add(new SpecOverride.Text("--certificate", "tls.certificate", "[prod].crt"));
        overrides.add(any("tls.key", "{prod}.key"));
        overrides.add(any("extension.settings.chart.number", "[1"));

        var spec = SpecReader.read(Optional.empty(), overrides).spec();

        assertThat(spec.tls())
                .isEqualTo(new TlsMode.OwnCertificate(
                        new TlsMaterial.Files(Path.of("[prod].crt"), Path.of("{prod}.key"), Optional.empty())));
        assertThat(spec.extension().settings()).containsExactly(Map.entry("chart.number", "[1"));
    }

    private static final String OWN_CERTIFICATE =
            LEAST + "tls: {mode: ownCertificate, certificate: a.crt, key: b.key}\n";

    @Test
    void files_are_beside_the_spec() {
        assertThat(certificate(write(OWN_CERTIFICATE))).isEqualTo(folder.resolve("a.crt"));
    }

    @Test
    void files_of_a_spec_that_comes_through_a_pipe_are_in_the_working_directory() throws Exception {
        var pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        var writer = new ProcessBuilder(
                        "sh",
                        "-c",
                        "cat \"$0\" > \"$1\"",
                        write(OWN_CERTIFICATE).toString(),
                        pipe.toString())
                .start();

        assertThat(certificate(pipe)).isEqualTo(Path.of("a.crt"));
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void files_of_a_spec_that_is_open_already_are_in_the_working_directory() throws IOException {
        var spec = write(OWN_CERTIFICATE).toRealPath();
        try (var _ = Files.newInputStream(spec);
                var open = Files.list(Path.of("/proc/self/fd"))) {
            var descriptor =
                    open.filter(each -> leadsTo(each, spec)).findFirst().orElseThrow();
            var link = Files.createSymbolicLink(folder.resolve("link"), descriptor);

            assertThat(certificate(descriptor)).isEqualTo(Path.of("a.crt"));
            assertThat(certificate(Path.of("/dev/fd").resolve(descriptor.getFileName())))
                    .isEqualTo(Path.of("a.crt"));
            assertThat(certificate(link)).isEqualTo(Path.of("a.crt"));
        }
    }

    private static boolean leadsTo(Path link, Path file) {
        try {
            return Files.readSymbolicLink(link).equals(file);
        } catch (IOException _) {
            return false;
        }
    }

    private static Path certificate(Path spec) {
        var tls = SpecReader.read(Optional.of(new SpecSource.Stored(spec)), List.of())
                .spec()
                .tls();
        return ((TlsMode.OwnCertificate) tls).files().certificate();
    }

    @Test
    void later_option_wins_over_an_earlier_one_and_adds_to_its_section() {
        var overrides = new ArrayList<>(LEAST_BY_OPTIONS);
        overrides.add(any("connectedRegistry", "{name: first, repositories: [hello-world]}"));
        overrides.add(any("connectedRegistry.name", "second"));
        overrides.add(any("service.clusterIP", "192.100.100.1"));

        var spec = SpecReader.read(Optional.empty(), overrides).spec();

        assertThat(spec.connectedRegistry().name()).isEqualTo("second");
        assertThat(spec.connectedRegistry().access())
                .isEqualTo(new SyncAccess.Repositories(List.of("hello-world"), "second", "second"));
    }

    @Test
    void option_wins_over_the_file_and_leaves_the_rest_of_it() {
        var overrides = List.of(any("cluster.name", "store-43"));

        var spec = SpecReader.read(Optional.of(new SpecSource.Stored(write(LEAST))), overrides)
                .spec();

        assertThat(spec.cluster().name()).isEqualTo("store-43");
        assertThat(spec.registry().name()).isEqualTo("contoso");
    }

    @Test
    void words_may_be_in_any_case_and_settings_stay_as_written() {
        var spec = read(LEAST.replace("  repositories", "  mode: readwrite\n  logLevel: WARNING\n  repositories") + """
                        tls: {mode: EXISTINGCERTMANAGER}
                        extension:
                          version: 1.10
                          settings: {chart.number: 02, trustDistribution.useNodeSelector: true, x: 1.10}
                        """)
                .spec();

        assertThat(spec.connectedRegistry().mode()).isEqualTo(Mode.READ_WRITE);
        assertThat(spec.connectedRegistry().options().logLevel()).isEqualTo(LogLevel.WARNING);
        assertThat(spec.tls()).isEqualTo(new TlsMode.ExistingCertManager());
        assertThat(spec.extension().version()).contains("1.10");
        assertThat(spec.extension().settings())
                .containsExactly(
                        Map.entry("chart.number", "02"),
                        Map.entry("trustDistribution.useNodeSelector", "true"),
                        Map.entry("x", "1.10"));
    }

    @Test
    void files_of_other_editors_are_read() throws IOException {
        var windows = folder.resolve("windows.yaml");
        Files.writeString(windows, "\uFEFF" + LEAST.replace("\n", "\r\n"));
        var utf16 = folder.resolve("utf16.yaml");
        Files.write(utf16, ("\uFEFF" + LEAST).getBytes(StandardCharsets.UTF_16LE));
        var json = folder.resolve("tabs.json");
        Files.writeString(json, """
                {
                \t"registry": {"name": "contoso", "resourceGroup": "site-rg"}, "cluster": {"name": "store-42"},
                \t"connectedRegistry": {"name": "store42", "repositories": ["team\\/app"]},
                \t"service": {"clusterIP": "192.100.100.1"}
                }
                """);

        for (var file : List.of(windows, utf16, json)) {
            assertThat(SpecReader.read(Optional.of(new SpecSource.Stored(file)), List.of())
                            .spec()
                            .registry()
                            .name())
                    .isEqualTo("contoso");
        }
    }

    @Test
    void former_and_misspelt_keys_are_answered_with_the_right_ones() {
        assertThat(problems(LEAST + "service-clusterIP: 1.2.3.4\n")).contains("write service.clusterIP");
        assertThat(problems(LEAST + "HttpsEnabled: false\n")).contains("write tls.mode: none");
        assertThat(problems(LEAST.replace("clusterIP", "clusterIp"))).contains("did you mean 'clusterIP'?");
        assertThat(problems(LEAST + "extension: {mode: ReadOnly}\n"))
                .contains("did you mean connectedRegistry.mode or tls.mode?");
        assertThat(problems(LEAST + "extension: {settings: {HttpsEnabled: false}}\n"))
                .contains("is of older documents and nothing reads it", "give tls.mode: none for plain HTTP");
        assertThat(problems(LEAST + "extension: {settings: {pvc: {storageRequest: 1Gi}}}\n"))
                .contains("pvc.storageRequest: ...");
    }

    @Test
    void settings_that_the_extension_may_not_know_are_warned_of() {
        var warnings = read(LEAST + """
                        extension:
                          settings:
                            trustDistribution.useNodeSelecter: True
                            some.adminPassword: canary
                            entirely.different: 1
                        """).warnings();

        assertThat(warnings)
                .map(Problem::path)
                .containsExactly(
                        "extension.settings.trustDistribution.useNodeSelecter",
                        "extension.settings.some.adminPassword",
                        "extension.settings.some.adminPassword",
                        "extension.settings.entirely.different");
    }

    @Test
    void key_is_looked_for_in_the_file_of_the_certificate_where_no_other_is_named() {
        var tls = read(LEAST + "tls: {mode: ownCertificate, certificate: all.pfx}\n")
                .spec()
                .tls();

        assertThat(tls.certificateFiles().orElseThrow().key())
                .isEqualTo(tls.certificateFiles().orElseThrow().certificate());
    }

    @Test
    void former_keys_of_settings_are_translated_and_said() {
        var reading = read(LEAST + """
                        extension:
                          settings:
                            pvc-storageClassName: fast
                            pvc.storagerequest: 20Gi
                            skipNodeSelector: false
                        """);

        assertThat(reading.spec().extension().settings())
                .isEqualTo(Map.of(
                        "pvc.storageClassName",
                        "fast",
                        "pvc.storageRequest",
                        "20Gi",
                        "trustDistribution.useNodeSelector",
                        "true"));
        assertThat(reading.warnings())
                .map(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("and is sent as pvc.storageClassName"),
                        second -> assertThat(second).endsWith("and is sent as pvc.storageRequest"),
                        third -> assertThat(third)
                                .contains("extension.settings.skipNodeSelector: is the former name of")
                                .endsWith("trustDistribution.useNodeSelector is sent as true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pvc-storageClassName: fast, pvc.storageClassName: slow",
                "pvc-storageClassName: fast, pvc_storageClassName: slow",
                "trustDistribution.skipNodeSelector: true, trustDistribution.useNodeSelector: true",
                "skipNodeSelector: true, trustDistribution.skipNodeSelector: false"
            })
    void two_names_of_a_setting_are_refused(String settings) {
        assertThat(problems(LEAST + "extension: {settings: {%s}}\n".formatted(settings)))
                .containsOnlyOnce("which is given too: give one");
    }

    @Test
    void settings_that_are_secret_say_where_they_are() {
        var settings = read(LEAST + """
                        extension:
                          protectedSettings:
                            registry.uploadSecret: {environment: UPLOAD}
                            registry-adminPassword: {file: admin.txt}
                            third: {standardInput: true}
                        """).spec().extension().protectedSettings();

        assertThat(settings)
                .containsExactly(
                        Map.entry("registry.uploadSecret", new SecretOrigin.FromEnvironment("UPLOAD")),
                        Map.entry("registry-adminPassword", new SecretOrigin.FromFile(folder.resolve("admin.txt"))),
                        Map.entry("third", new SecretOrigin.FromStandardInput()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    settings: {registry.uploadSecret: canary} | settings.registry.uploadSecret: is secret
                    settings: {registry-uploadsecret: canary} | settings.registry-uploadsecret: is secret
                    protectedSettings: {registry.uploadSecret: canary} | must not be given itself, as it is a secret
                    protectedSettings: {registry.uploadSecret: [canary]} | must be a section
                    protectedSettings: {registry.uploadSecret: {}} | is empty: name one source
                    protectedSettings: {registry.uploadSecret: } | is empty: name one source
                    protectedSettings: {registry.uploadSecret: {canary: x}} | has an unknown key: name one source
                    protectedSettings: {registry.uploadSecret: {file: a, environment: B}} | has 2 sources
                    protectedSettings: {registry: {uploadSecret: {file: a}}} | such as registry.uploadSecret: ...
                    protectedSettings: {tls.key: {file: a}} | is set by connreg: use tls.key instead
                    protectedSettings: {connectionString: {file: a}} | use connectionString instead
                    protectedSettings: {pvc.storageRequest: {file: a}} | write pvc.storageRequest under extension.settings
                    protectedSettings: {a: {standardInput: true}, b: {standardInput: true}} | b.standardInput: can be read once only
                    """)
    void settings_that_are_secret_are_read_by_nobody_else(String extension, String words) {
        assertThat(problems(LEAST + "extension: {%s}\n".formatted(extension)))
                .containsOnlyOnce(words)
                .doesNotContain("canary");
    }

    @Test
    void window_under_three_hours_is_warned_of() {
        assertThat(read(LEAST.replace("  repositories", "  syncWindow: PT2H\n  repositories"))
                        .warnings())
                .singleElement()
                .asString()
                .contains("spec.yaml:8:3: connectedRegistry.syncWindow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientTokens: [till1, STORE42]", "syncToken: Edge42\n  clientTokens: [till1, edge42]"})
    void sync_token_is_none_of_the_clients(String keys) {
        assertThat(problems(LEAST.replace("  repositories: [hello-world]", "  " + keys)))
                .contains("connectedRegistry.clientTokens[1]: ")
                .contains("is the sync token");
    }

    @Test
    void client_token_may_have_the_name_of_the_connected_registry_where_the_sync_token_has_another() {
        var spec = read(LEAST.replace(
                        "  repositories", "  syncTokenName: sync-42\n  clientTokens: [store42]\n  repositories"))
                .spec();

        assertThat(spec.connectedRegistry().options().clientTokens()).containsExactly("store42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[a]"})
    void list_in_the_place_of_a_source_gets_one_answer(String list) {
        assertThat(problems(LEAST + "connectionString: " + list + "\n"))
                .containsOnlyOnce("connectionString")
                .contains("must be a section");
    }

    @Test
    void key_that_is_there_twice_is_reported_with_its_first_place() {
        assertThat(problems(LEAST + "cluster:\n  name: store-43\n"))
                .contains("spec.yaml:11:1: cluster: is given twice")
                .contains("spec.yaml:4:1");
    }

    @Test
    void secrets_are_refused_wherever_they_stand_and_never_repeated() {
        var secret = "ConnectedRegistryName=a;SyncTokenName=b;SyncTokenPassword=canary;ParentGatewayEndpoint=c";
        for (var text : List.of(
                LEAST + "connectionString: " + secret + "\n",
                LEAST + "connectionString: canary\n",
                LEAST + "connectionString: {canary: true}\n",
                LEAST + "connectionString: [canary]\n",
                LEAST + "connectionString: {file: \"" + secret + "\"}\n",
                LEAST + "connectionString: {environment: \"ca-canary\"}\n",
                LEAST + "connectionString: {" + secret + ": }\n",
                LEAST + "extension: {settings: {conectionString: canary}}\n",
                LEAST + "extension: {settings: {x: LS0tLS1CRUdJTicanary}}\n",
                LEAST + "tls: {mode: ownCertificate, certificate: a, key: \"-----BEGIN PRIVATE KEY-----canary\"}\n",
                LEAST + "connectionString: \"" + secret + "\n",
                LEAST + "connectionString: " + secret + " : x\n")) {
            assertThat(problems(text)).as(text).doesNotContain("canary");
        }
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> SpecReader.read(
                        Optional.of(new SpecSource.Stored(write(LEAST))), List.of(any("connectionString", "canary"))))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("--set connectionString: must not be given itself")
                        .doesNotContain("canary"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: 1%n---%nb: 2%n       | one document
            a: 1%n---%n             | one document
            a: 1%n  b: x\u001bx%n  | spec.yaml:2:7: this is neither YAML nor JSON: it holds the character U+001B
            registry:%n  name:mine%n| registry: must be a section, with keys indented below it and a blank behind each colon
            """)
    void spec_that_is_no_mapping_is_told_why(String spec, String problem) {
        assertThat(problems(spec.replace("%n", "\n"))).contains(problem);
    }

    @Test
    void anchors_aliases_and_tags_are_refused() {
        assertThat(problems(LEAST + "extension: &a\n  settings: {x: *a}\n")).contains("extension: anchors");
        assertThat(problems(LEAST + "extension: !!java.lang.Thread {}\n")).contains("extension: tags");
        assertThat(problems("a: " + "[".repeat(50))).contains("neither YAML nor JSON");
    }

    @Test
    void schedule_without_quotes_is_explained() {
        assertThat(problems(LEAST.replace("  repositories", "  syncSchedule: * * * * *\n  repositories")))
                .contains("spec.yaml:8:")
                .contains("must be in quotes");
    }

    @Test
    void word_that_yaml_takes_for_a_truth_value_must_be_in_quotes() {
        assertThat(problems(LEAST.replace("site-rg", "no"))).contains("registry.resourceGroup: must be text");
        assertThat(problems(LEAST.replace("site-rg", ""))).contains("registry.resourceGroup: is empty");
    }

    @Test
    void file_that_cannot_be_read_is_the_only_problem() {
        assertThat(problemsOf(folder.resolve("absent.yaml")))
                .endsWith("absent.yaml: cannot be read: there is no such file");
        assertThat(problemsOf(folder)).contains("it is a directory");
        assertThat(problems("- a\n- b\n")).contains("a spec starts with keys");
    }

    @Test
    void what_stands_behind_an_anchor_is_not_called_missing() {
        assertThat(problems(LEAST.replace("registry:", "registry: &a")))
                .contains("registry: anchors")
                .doesNotContain("registry.name");
        assertThat(problems(LEAST + "tls:\n  <<: {mode: none}\n"))
                .contains("merge keys (<<) are not supported")
                .doesNotContain("unknown key");
    }

    @Test
    @Timeout(60)
    void list_as_long_as_a_spec_may_be_is_read_in_seconds() {
        var list = IntStream.range(0, 90_000).mapToObj(i -> "r" + i).collect(Collectors.joining(",", "[", "]"));

        assertThat(problems(LEAST.replaceFirst("repositories: .*", "repositories: " + list + "\nx: y")))
                .contains("x: ");
    }

    @ParameterizedTest
    @CsvSource({"ReadOnly, 248", "ReadWrite, 99"})
    void repositories_are_as_many_as_a_scope_map_has_permissions_for(String mode, int most) {
        assertThat(problemsOf(mode, most)).doesNotContain("repositories: needs");
        assertThat(problemsOf(mode, most + 1))
                .contains("repositories: needs 50", "at most 500", "%d repositories in mode %s".formatted(most, mode));
    }

    private String problemsOf(String mode, int repositories) {
        var list = IntStream.range(0, repositories).mapToObj(i -> "r" + i).collect(Collectors.joining(",", "[", "]"));
        return problems(
                LEAST.replaceFirst("repositories: .*", "repositories: " + list + "\n  mode: " + mode) + "x: y\n");
    }

    @Test
    void mistakes_without_end_are_counted_and_values_without_end_are_cut() {
        var keys =
                IntStream.range(0, 5000).mapToObj(i -> "k%d: x\n".formatted(i)).collect(Collectors.joining());

        assertThat(problems(LEAST + keys)).contains("... and 4900 more mistakes");
        assertThat(problems(LEAST + "extension:\n  version: " + "9".repeat(100_000) + "\n")
                        .length())
                .isLessThan(2000);
    }

    @Test
    void file_that_says_nothing_lacks_everything() {
        assertThat(problems("{}"))
                .contains("registry.name: is missing")
                .contains("registry.resourceGroup: is missing")
                .contains("cluster.name: is missing")
                .contains("connectedRegistry.name: is missing")
                .contains("connectedRegistry.repositories: is missing")
                .contains("service.clusterIP: is missing");
    }

    private SpecReading read(String text) {
        return SpecReader.read(Optional.of(new SpecSource.Stored(write(text))), List.of());
    }

    private String problems(String text) {
        return problemsOf(write(text));
    }

    private static String problemsOf(Path file) {
        var thrown = assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> SpecReader.read(Optional.of(new SpecSource.Stored(file)), List.of()))
                .actual();
        return String.valueOf(thrown.getMessage());
    }

    private Path write(String text) {
        return SpecFiles.write(folder.resolve("spec.yaml"), text);
    }

    private static SpecOverride any(String key, String value) {
        return new SpecOverride.Anything("--set " + key, key, value);
    }
}
