package dev.connreg.az.command;

import dev.connreg.graph.Value.Fields;
import dev.connreg.problem.Failure;
import java.util.Optional;
import java.util.stream.Stream;

/** The Marketplace plan of an extension: name, product and publisher, or nothing of them. */
final class MarketplacePlan {

    private static final String PLACE = "please refer to the Marketplace portal under ‘Usage Information + Support.’";

    private MarketplacePlan() {}

    /**
     * The plan that options name.
     *
     * @throws Failure if a part of it is missing, in the words of az
     */
    static Optional<Fields> of(ExtensionCreate options) {
        if (Stream.of(options.planName, options.planProduct, options.planPublisher)
                .allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var name = required(options.planName, "valid plan name", "name", "Plan Id");
        var product = required(options.planProduct, "a valid plan product", "product", "Product Id");
        var publisher = required(options.planPublisher, "a valid plan publisher", "publisher", "Publisher ID");
        return Optional.of(Fields.builder()
                .put("name", name)
                .put("publisher", publisher)
                .put("product", product)
                .build());
    }

    private static String required(Optional<String> part, String missing, String word, String label) {
        return part.orElseThrow(() -> new Failure(
                ("Usage error: Missing %s. To find the correct plan %s %s The %s listed here will be the valid plan %s"
                                + " required.")
                        .formatted(missing, word, PLACE, label, word)));
    }
}
