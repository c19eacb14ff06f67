package dev.connreg.template;

import dev.connreg.site.SecretNames;
import dev.connreg.template.layout.SymbolNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Secret settings of random specs, and the key vault that may have them. */
final class RandomSecrets {

    private static final String THIS = "11111111-2222-3333-4444-555555555555";

    /** Some make the same name of a parameter, or one that differs in case alone, or in the number that tells them apart. */
    private static final List<String> KEYS =
            List.of("registry.uploadSecret", "a.b", "a-b", "aB", "ab", "a.b2", "a.b3", "it's", "größe", "ö", "${x}");

    private RandomSecrets() {}

    /** By their keys, each with the place where it is. */
    static Arbitrary<Map<String, Object>> settings(Arbitrary<String> files) {
        var places = Arbitraries.oneOf(
                files.<Object>map(file -> Map.of("file", file)),
                Arbitraries.of("UPLOAD", "_x1").<Object>map(variable -> Map.of("environment", variable)));
        return Arbitraries.maps(Arbitraries.of(KEYS), places).ofMaxSize(5).map(LinkedHashMap::new);
    }

    static Arbitrary<Map<String, Object>> vault(Arbitrary<String> groups) {
        return new RandomKeys()
                .with("name", Arbitraries.of("vault-1", "kv9", "A-vault-of-24-characters"))
                .with("subscription", Arbitraries.of(THIS, "22222222-2222-2222-2222-22222222222A"))
                .maybe("resourceGroup", groups)
                .section();
    }

    /** What the parameters of those settings are called in the environment, with the number of one whose name is taken. */
    static List<String> environment() {
        return KEYS.stream()
                .flatMap(key -> SecretNames.ofSettings(List.of(key)).values().stream())
                .flatMap(name -> Stream.of("", "2", "3", "4", "5").map(name::concat))
                .map(SymbolNames::environmentVariable)
                .toList();
    }
}
