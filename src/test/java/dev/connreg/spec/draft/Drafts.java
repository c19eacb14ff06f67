package dev.connreg.spec.draft;

import dev.connreg.spec.DeploymentSpec;
import dev.connreg.spec.reader.PartialSpec;
import dev.connreg.spec.reader.SpecOverride;
import dev.connreg.spec.reader.SpecReader;
import dev.connreg.spec.reader.SpecReading;
import dev.connreg.spec.reader.SpecSource;
import dev.connreg.spec.schema.SpecKey;
import dev.connreg.spec.schema.SpecSchema;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Drafts, and what people do to them. */
final class Drafts {

    /** What a site needs, but for what its way of TLS needs. */
    static final List<String> NEEDED = List.of(
            "registry.name=myacrregistry",
            "registry.resourceGroup=myresourcegroup",
            "cluster.name=myarck8scluster",
            "connectedRegistry.name=myconnectedregistry",
            "service.clusterIP=192.100.100.1");

    static final String REPOSITORIES = "connectedRegistry.repositories=hello-world";

    /** Spaces in pairs, as a sentence has one behind the number sign. */
    private static final Pattern KEY = Pattern.compile("( *)(#?)((?:  )*)([A-Za-z][A-Za-z.]*):( .*)?");

    private Drafts() {}

    /** A draft of those keys alone. */
    static String of(String... given) {
        return SpecDraft.of(partial(given), List.of("A draft."), UnaryOperator.identity());
    }

    static PartialSpec partial(String... given) {
        return PartialSpec.of(overrides(Arrays.stream(given)));
    }

    private static List<SpecOverride> overrides(Stream<String> given) {
        return given.map(word -> word.split("=", 2))
                .<SpecOverride>map(parts -> new SpecOverride.Anything("--set " + parts[0], parts[0], parts[1]))
                .toList();
    }

    /** What a spec of options alone says. */
    static DeploymentSpec ofOptions(String... given) {
        return SpecReader.read(Optional.empty(), overrides(all(given))).spec();
    }

    private static Stream<String> all(String... given) {
        return Stream.of(NEEDED, List.of(REPOSITORIES), List.of(given)).flatMap(List::stream);
    }

    /** A draft of those keys and of what a site needs. */
    static String complete(String... given) {
        return of(all(given).toArray(String[]::new));
    }

    static SpecReading read(String draft) {
        var bytes = new ByteArrayInputStream(draft.getBytes(StandardCharsets.UTF_8));
        return SpecReader.read(Optional.of(new SpecSource.Piped(bytes)), List.of());
    }

    /** The same with the number sign before a key, and before the sections that it is in, taken away. */
    static String uncommented(String draft, String key) {
        var path = new ArrayList<String>();
        return draft.lines()
                .map(line -> isOf(key, line, path) ? line.replaceFirst("#", "") : line)
                .reduce("", (before, line) -> before + line + "\n");
    }

    /** Whether a line is of a key or of a section that it is in; goes on with the path. */
    private static boolean isOf(String key, String line, List<String> path) {
        var found = KEY.matcher(line);
        if (!found.matches()) {
            return false;
        }
        var depth = (found.group(1).length() + found.group(3).length()) / 2;
        path.subList(Math.min(depth, path.size()), path.size()).clear();
        path.add(found.group(4));
        return !found.group(2).isEmpty() && (key + ".").startsWith(String.join(".", path) + ".");
    }

    /** All keys that are no section. */
    static Stream<SpecKey> keys() {
        return SpecSchema.keys().stream().flatMap(Drafts::leaves);
    }

    private static Stream<SpecKey> leaves(SpecKey key) {
        return key.isSection() ? key.keys().stream().flatMap(Drafts::leaves) : Stream.of(key);
    }
}
