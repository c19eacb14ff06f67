package dev.connreg;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.connreg.credential.Secret;
import java.net.URL;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The design, as rules: who may use whom, and what is to be found in one place alone. */
@AnalyzeClasses(packages = "dev.connreg", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {

    /** Which of our rooms each room may use, ground floor first. */
    private static final Map<String, Set<String>> MAY_USE = rooms();

    private static Map<String, Set<String>> rooms() {
        var rooms = new LinkedHashMap<String, Set<String>>();
        rooms.put("problem", Set.of());
        rooms.put("manual", Set.of());
        rooms.put("json", Set.of());
        rooms.put("file", Set.of("problem"));
        rooms.put("graph", Set.of());
        rooms.put("credential", Set.of("problem", "file"));
        rooms.put("resource", Set.of("problem", "graph", "credential"));
        rooms.put("spec", Set.of("problem", "file", "resource"));
        rooms.put("site", Set.of("problem", "graph", "credential", "resource", "spec"));
        rooms.put("template", Set.of("problem", "graph", "resource"));
        rooms.put("azconfig", Set.of("problem", "file", "json", "credential"));
        rooms.put("arm", Set.of("problem", "file", "json", "graph", "credential", "azconfig"));
        rooms.put("kubernetes", Set.of("problem", "json", "graph", "credential"));
        rooms.put(
                "deployment",
                Set.of("problem", "graph", "credential", "resource", "spec", "site", "arm", "kubernetes"));
        rooms.put("console", Set.copyOf(rooms.keySet()));
        rooms.put("az", Set.copyOf(rooms.keySet()));
        rooms.put("sandbox", Set.of("credential"));
        rooms.put("cli", Set.copyOf(rooms.keySet()));
        return rooms;
    }

    @ArchTest
    static void rooms_use_only_those_below_them(JavaClasses classes) {
        MAY_USE.forEach((room, allowed) -> {
            var others = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(room) && !allowed.contains(other))
                    .map(other -> "dev.connreg." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("dev.connreg." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(others.length == 0)
                    .check(classes);
        });
    }

    @ArchTest
    static final ArchRule every_class_is_in_one_of_them = classes()
            .should()
            .resideInAnyPackage(MAY_USE.keySet().stream()
                    .map(room -> "dev.connreg." + room + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching("dev.connreg.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule walls_inside_rooms_have_no_cycles =
            slices().matching("dev.connreg.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_graph_needs_nothing_but_java = classes()
            .that()
            .resideInAPackage("dev.connreg.graph..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.connreg.graph..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_azure_sdk_is_used_in_arm_alone = onlyIn("com.azure..", "dev.connreg.arm..");

    @ArchTest
    static final ArchRule the_face_of_arm_does_not_show_it = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(new DescribedPredicate<>("are public and in dev.connreg.arm") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().equals("dev.connreg.arm")
                            && type.getModifiers().contains(JavaModifier.PUBLIC);
                }
            })
            .should()
            .haveRawReturnType(resideInAPackage("com.azure.."))
            .orShould()
            .haveRawParameterTypes(anyElementThat(resideInAPackage("com.azure..")));

    @ArchTest
    static final ArchRule bouncy_castle_is_used_in_credential_alone =
            onlyIn("org.bouncycastle..", "dev.connreg.credential..");

    @ArchTest
    static final ArchRule picocli_is_used_in_cli_alone = onlyIn("picocli..", "dev.connreg.cli..");

    @ArchTest
    static final ArchRule wiremock_is_used_in_the_sandbox_alone =
            onlyIn("com.github.tomakehurst..", "dev.connreg.sandbox..");

    @ArchTest
    static final ArchRule secrets_are_revealed_where_a_body_a_file_or_a_result_is_written = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.connreg.arm..",
                    "dev.connreg.credential..",
                    "dev.connreg.kubernetes..",
                    "dev.connreg.az.result..")
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

    private static ArchRule onlyIn(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
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
