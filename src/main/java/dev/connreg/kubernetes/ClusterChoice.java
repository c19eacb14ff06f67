package dev.connreg.kubernetes;

import dev.connreg.problem.Fact;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which cluster kubectl asks; without a context, the current one of the kubeconfig. */
public record ClusterChoice(Optional<Path> kubeconfig, Optional<String> context) {

    /** For commands that are advised. */
    public Map<Fact, String> facts() {
        var facts = new EnumMap<Fact, String>(Fact.class);
        kubeconfig.ifPresent(file -> facts.put(Fact.KUBECONFIG, file.toString()));
        context.ifPresent(name -> facts.put(Fact.CONTEXT, name));
        return facts;
    }

    public boolean isGiven() {
        return kubeconfig.isPresent() || context.isPresent();
    }
}
