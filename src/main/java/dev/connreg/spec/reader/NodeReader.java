package dev.connreg.spec.reader;

import dev.connreg.problem.Location;
import dev.connreg.problem.SecretLooks;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.composer.ComposerException;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML, and JSON as a part of YAML, as data and nothing more: no tags, no anchors. */
final class NodeReader {

    private static final String SYNTAX = "this is neither YAML nor JSON: ";
    private static final String ONE_DOCUMENT = "a spec is one document of YAML: nothing may follow a line of ---";
    private static final Pattern UNQUOTED = Pattern.compile("[:,\\[-]\\s+[*&!%@`]");
    private static final int DEEPEST = 20;
    private static final Set<Tag> DATA =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP, Tag.MERGE);

    private final Function<Mark, Location> locations;
    private final Location whole;
    private final Problems problems;

    NodeReader(Function<Mark, Location> locations, Location whole, Problems problems) {
        this.locations = locations;
        this.whole = whole;
        this.problems = problems;
    }

    /** Empty if there is nothing, or it cannot be read, which is reported. */
    Optional<SpecNode> read(String text) {
        try {
            return Optional.ofNullable(yaml().compose(new StringReader(text))).map(node -> convert(node, ""));
        } catch (MarkedYAMLException e) {
            problems.add(place(e), "", e instanceof ComposerException ? ONE_DOCUMENT : SYNTAX + describe(e, text));
        } catch (ReaderException e) {
            problems.add(
                    locations.apply(mark(text, e.getPosition())),
                    "",
                    SYNTAX + "it holds the character U+%04X, which must not be there".formatted(e.getCodePoint()));
        } catch (YAMLException e) {
            problems.add(whole, "", SYNTAX + e.getMessage());
        }
        return Optional.empty();
    }

    private static Mark mark(String text, int position) {
        var before = text.substring(0, Math.min(position, text.length()));
        var lines = (int) before.chars().filter(character -> character == '\n').count();
        return new Mark("", position, lines, before.length() - before.lastIndexOf('\n') - 1, new int[0], 0);
    }

    private Location place(MarkedYAMLException e) {
        return Optional.ofNullable(e.getProblemMark()).map(locations).orElse(whole);
    }

    /** Not the exception's message: that repeats the line, which may hold a secret. */
    private static String describe(MarkedYAMLException e, String text) {
        var line = Optional.ofNullable(e.getProblemMark()).map(Mark::getLine).orElse(0);
        if (text.lines().skip(line).findFirst().filter(NodeReader::lacksQuotes).isPresent()) {
            return "a value that starts with * & ! % @ or ` must be in quotes, such as \"* * * * *\"";
        }
        return Stream.of(e.getContext(), e.getProblem())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static boolean lacksQuotes(String line) {
        return UNQUOTED.matcher(line).find();
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(SpecSource.LARGEST);
        // Nothing is constructed from a tag: they are let through to be reported with their place.
        options.setTagInspector(_ -> true);
        return new Yaml(new SafeConstructor(options));
    }

    private SpecNode convert(Node node, String path) {
        var location = locations.apply(node.getStartMark());
        // A node that an alias refers to has an anchor: stopping here keeps loops and bombs out.
        if (node.getAnchor() != null) {
            problems.add(location, path, "anchors (&) and aliases (*) are not supported: write the value out");
            return new SpecNode.Scalar(location, "", SpecNode.Kind.WITHHELD);
        }
        if (!DATA.contains(node.getTag())) {
            problems.add(location, path, "tags (!) are not supported: write a plain value");
            return new SpecNode.Scalar(location, "", SpecNode.Kind.WITHHELD);
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, location, path);
            case SequenceNode sequence -> sequence(sequence, location, path);
            case ScalarNode scalar -> scalar(location, path, scalar.getValue(), kind(scalar));
            default -> throw new IllegalStateException("a node of YAML of a new kind: " + node.getNodeId());
        };
    }

    private SpecNode sequence(SequenceNode node, Location location, String path) {
        var items = new ArrayList<SpecNode>();
        for (var item : node.getValue()) {
            items.add(convert(item, "%s[%d]".formatted(path, items.size())));
        }
        return new SpecNode.Sequence(location, items);
    }

    private SpecNode mapping(MappingNode node, Location location, String path) {
        var entries = new LinkedHashMap<String, SpecNode.Entry>();
        node.getValue().forEach(tuple -> put(entries, tuple, path));
        return new SpecNode.Mapping(location, entries);
    }

    private void put(SequencedMap<String, SpecNode.Entry> entries, NodeTuple tuple, String path) {
        var location = locations.apply(tuple.getKeyNode().getStartMark());
        if (!(tuple.getKeyNode() instanceof ScalarNode keyNode) || keyNode.getAnchor() != null) {
            problems.add(location, path, "a key must be plain text");
            return;
        }
        if (keyNode.getTag().equals(Tag.MERGE)) {
            problems.add(location, path, "merge keys (<<) are not supported: write the values out");
            return;
        }
        var key = keyNode.getValue();
        if (SecretLooks.isSecret(key)) {
            problems.add(location, path, Section.HOLDS_SECRET);
            return;
        }
        var value = convert(tuple.getValueNode(), join(path, key));
        var first = entries.putIfAbsent(key, new SpecNode.Entry(location, value));
        if (first != null) {
            problems.add(location, join(path, key), "is given twice, first at %s".formatted(first.location()));
        }
    }

    private SpecNode scalar(Location location, String path, String text, SpecNode.Kind kind) {
        if (SecretLooks.isSecret(text)) {
            problems.add(location, path, Section.HOLDS_SECRET);
            return new SpecNode.Scalar(location, "", SpecNode.Kind.WITHHELD);
        }
        return new SpecNode.Scalar(location, text, kind);
    }

    private static SpecNode.Kind kind(ScalarNode node) {
        return switch (node.getTag().getValue()) {
            case "tag:yaml.org,2002:bool" -> SpecNode.Kind.FLAG;
            case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float" -> SpecNode.Kind.NUMBER;
            case "tag:yaml.org,2002:null" -> SpecNode.Kind.EMPTY;
            default -> SpecNode.Kind.TEXT;
        };
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
