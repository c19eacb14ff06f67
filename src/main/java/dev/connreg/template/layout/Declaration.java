package dev.connreg.template.layout;

import dev.connreg.graph.Lifecycle;
import dev.connreg.graph.ResourceNode;
import java.util.List;
import java.util.Optional;

/** What a template declares below its parameters. */
public sealed interface Declaration {

    /** The symbolic name. */
    String symbol();

    /** Lines of a comment above it. */
    List<String> comment();

    /** The parameter that must not be empty for it to be deployed. */
    Optional<String> onlyWith();

    /**
     * Symbolic names, sorted, of the declarations that come first because the language sees a reference to them.
     * ARM JSON says so, Bicep does not need to.
     */
    List<String> implied();

    /** Symbolic names, sorted, of the declarations that come first although no reference says so. */
    List<String> dependsOn();

    /** A resource, an existing one included. */
    record OfResource(
            ResourceNode node,
            List<String> comment,
            Optional<String> onlyWith,
            List<String> implied,
            List<String> dependsOn)
            implements Declaration {

        public OfResource {
            comment = List.copyOf(comment);
            implied = List.copyOf(implied);
            dependsOn = List.copyOf(dependsOn);
        }

        @Override
        public String symbol() {
            return node.symbol();
        }

        public boolean isCreatedOnce() {
            return node.lifecycle() == Lifecycle.CREATED_ONCE;
        }
    }

    /**
     * A template for another resource group.
     *
     * @param template what is deployed there; each of its parameters is given the one of the same name
     */
    record OfModule(
            String symbol,
            List<String> comment,
            Optional<String> onlyWith,
            List<String> dependsOn,
            ModuleScope scope,
            Template template)
            implements Declaration {

        public OfModule {
            comment = List.copyOf(comment);
            dependsOn = List.copyOf(dependsOn);
        }

        @Override
        public List<String> implied() {
            return List.of();
        }

        public String file() {
            return symbol + ".bicep";
        }
    }
}
