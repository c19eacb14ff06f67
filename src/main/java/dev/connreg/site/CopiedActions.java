package dev.connreg.site;

import dev.connreg.graph.DeploymentGraph;
import dev.connreg.graph.GraphResolver;
import dev.connreg.graph.Length;
import dev.connreg.graph.ParameterType;
import dev.connreg.graph.Value;
import dev.connreg.graph.Value.Items;
import dev.connreg.resource.ScopeMapActions;
import java.util.List;

/**
 * The actions of a scope map that is sent whole: those that it has, and then those that it needs and has not, which is the
 * order in which a deployment leaves them.
 *
 * @param needed as the graph has them, worked out from parameters or not
 */
record CopiedActions(DeploymentGraph graph, GrantedScopeMap copy, List<Value> needed) {

    static final ParameterType TYPE = new ParameterType.Texts(Length.between(0, ScopeMapActions.MOST));

    /** As the graph has them where it does, so that a name stays a reference. */
    Items literal() {
        var texts = new GraphResolver(graph).texts(needed);
        return new Items(copy.all(texts).stream()
                .<Value>map(action -> texts.contains(action) ? needed.get(texts.indexOf(action)) : Value.text(action))
                .toList());
    }

    /** The value of a parameter that {@link #with} completes. */
    Items parameter() {
        return Items.ofTexts(copy.copied(new GraphResolver(graph).actions(needed)));
    }

    Value with(String parameter) {
        return new Value.Union(parameter, new Items(needed));
    }
}
