package dev.connreg.deployment.change;

import dev.connreg.graph.Value;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the secrets that a body needs. */
public final class Secrets {

    private Secrets() {}

    /** The secrets that an action sends. */
    public static Set<String> sentBy(Action action) {
        return switch (action) {
            case Action.Put(var _, var _, var body) -> in(body);
            case Action.Patch(var _, var _, var body) -> in(body);
            case Action.Invoke(var _, var _, var _, var body) ->
                body.map(Secrets::in).orElse(Set.of());
            case Action.Delete _, Action.Deactivate _, Action.ChangeActions _ -> Set.of();
            case Action.MakeConnectionString _, Action.AwaitOnline _ -> Set.of();
        };
    }

    /** The secrets that an action makes. */
    static Set<String> madeBy(Action action) {
        return action instanceof Action.MakeConnectionString make ? Set.of(make.secret()) : Set.of();
    }

    static Set<String> in(Value value) {
        var names = new LinkedHashSet<String>();
        collect(value, names);
        return names;
    }

    private static void collect(Value value, Set<String> names) {
        switch (value) {
            case Value.SecretRef(var name) -> names.add(name);
            case Value.Fields(var members) -> members.values().forEach(member -> collect(member, names));
            case Value.Items(var items) -> items.forEach(item -> collect(item, names));
            case Value.Joined(var parts) -> parts.forEach(part -> collect(part, names));
            case Value.LowerCase(var inner) -> collect(inner, names);
            case Value.Text _, Value.Whole _, Value.Flag _, Value.ParameterRef _, Value.PropertyRef _ -> {}
        }
    }
}
