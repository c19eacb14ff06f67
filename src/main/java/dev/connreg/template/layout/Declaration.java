package dev.connreg.template.layout;

import dev.connreg.graph.Lifecycle;
import dev.connreg.graph.ResourceNode;
import java.util.List;
import java.util.Optional;

/** What a template declares below its parameters. */
public sealed interface Declaration {

    String symbol();

    /** Lines of a comment above it. */
    List<String> comment();

    /** The parameter that must not be empty for it to be deployed. */
    Optional<String> onlyWith();

    /** Sorted symbols of what a reference makes come first; ARM JSON lists them, Bicep does not need to. */
    List<String> implied();

    /** Sorted symbols of what must come first although no reference says so. */
    List<String> dependsOn();

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

    /** A template for another resource group; each of its parameters is given the one of the same name. */
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
