package dev.connreg;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.connreg.credential.Secret;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.List;

/** The design, as rules: who may use whom, and what is to be found in one place alone. */
@AnalyzeClasses(packages = "dev.connreg", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_use_only_those_below_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("dev.connreg.cli..")
            .layer("sandbox")
            .definedBy("dev.connreg.sandbox..")
            .layer("output")
            .definedBy("dev.connreg.output..")
            .layer("deployment")
            .definedBy("dev.connreg.deployment..")
            .layer("arm")
            .definedBy("dev.connreg.arm..")
            .layer("template")
            .definedBy("dev.connreg.template..")
            .layer("connectedregistry")
            .definedBy("dev.connreg.connectedregistry..")
            .layer("credential")
            .definedBy("dev.connreg.credential..")
            .layer("spec")
            .definedBy("dev.connreg.spec..")
            .layer("graph")
            .definedBy("dev.connreg.graph..")
            .whereLayer("sandbox")
            .mayOnlyAccessLayers("credential")
            // output shows the log of requests, which arm writes.
            .whereLayer("output")
            .mayOnlyAccessLayers("deployment", "graph", "arm")
            .whereLayer("deployment")
            .mayOnlyAccessLayers("arm", "graph", "credential")
            .whereLayer("arm")
            .mayOnlyAccessLayers("graph", "credential")
            .whereLayer("template")
            .mayOnlyAccessLayers("graph")
            .whereLayer("connectedregistry")
            .mayOnlyAccessLayers("spec", "graph", "credential")
            .whereLayer("credential")
            .mayNotAccessAnyLayer()
            .whereLayer("spec")
            .mayNotAccessAnyLayer()
            .whereLayer("graph")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule every_class_is_in_one_of_them = classes()
            .should()
            .resideInAnyPackage(
                    "dev.connreg.cli..",
                    "dev.connreg.sandbox..",
                    "dev.connreg.output..",
                    "dev.connreg.deployment..",
                    "dev.connreg.arm..",
                    "dev.connreg.template..",
                    "dev.connreg.connectedregistry..",
                    "dev.connreg.credential..",
                    "dev.connreg.spec..",
                    "dev.connreg.graph..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.connreg.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_sandbox_s_packages_have_no_cycles =
            slices().matching("dev.connreg.sandbox.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_graph_needs_nothing_but_java = classes()
            .that()
            .resideInAPackage("dev.connreg.graph..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.connreg.graph..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_azure_sdk_is_used_in_arm_alone = onlyIn("dev.connreg.arm..", "com.azure..");

    @ArchTest
    static final ArchRule bouncy_castle_is_used_in_credential_alone =
            onlyIn("dev.connreg.credential..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule picocli_is_used_in_cli_alone = onlyIn("dev.connreg.cli..", "picocli..");

    @ArchTest
    static final ArchRule wiremock_is_used_in_the_sandbox_alone =
            onlyIn("dev.connreg.sandbox..", "com.github.tomakehurst..");

    @ArchTest
    static final ArchRule secrets_are_revealed_in_arm_and_credential_alone = noClasses()
            .that()
            .resideOutsideOfPackages("dev.connreg.arm..", "dev.connreg.credential..")
            .should()
            .accessTargetWhere(anyOf(Secret.class, "reveal"));

    @ArchTest
    static final ArchRule main_alone_ends_the_jvm_and_reads_its_surroundings = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.connreg.cli.Main")
            .should()
            .accessTargetWhere(anyOf(System.class, "exit", "getenv", "out", "err", "in"))
            .orShould()
            .accessTargetWhere(anyOf(Runtime.class, "exit", "halt"));

    @ArchTest
    static final ArchRule the_sdk_alone_makes_requests = noClasses()
            .that()
            .resideOutsideOfPackage("dev.connreg.sandbox..")
            .should()
            .accessTargetWhere(anyOf(HttpClient.class, "send", "sendAsync"))
            .orShould()
            .accessTargetWhere(anyOf(URL.class, "openConnection", "openStream"));

    private static ArchRule onlyIn(String home, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaAccess<?>> anyOf(Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                "%s.%s".formatted(owner.getSimpleName(), String.join("/", names)),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && List.of(names).contains(access.getName()));
    }

    /** Tells the tests by where they are: in the folder that this class is in. */
    static final class NoTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            var tests =
                    ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation();
            return !location.contains(tests.getPath());
        }
    }
}
