package dev.connreg.az.query;

import io.burt.jmespath.Adapter;
import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.function.ArgumentConstraints;
import io.burt.jmespath.function.BaseFunction;
import io.burt.jmespath.function.FunctionArgument;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Functions of lists of anything, as Python's are: the library's own take items of one type, or objects alone. */
final class QueryLists {

    private QueryLists() {}

    static final class Mapping extends BaseFunction {
        Mapping() {
            super("map", ArgumentConstraints.expression(), ArgumentConstraints.typeOf(JmesPathType.ARRAY));
        }

        @Override
        protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            var expression = arguments.getFirst().expression();
            return runtime.createArray(runtime.toList(arguments.getLast().value()).stream()
                    .map(expression::search)
                    .toList());
        }
    }

    /** {@code sort_by}, {@code min_by} and {@code max_by}: the keys are numbers or texts, as the first one is. */
    static final class By extends BaseFunction {
        By(String name) {
            super(name, ArgumentConstraints.typeOf(JmesPathType.ARRAY), ArgumentConstraints.expression());
        }

        private record Keyed<T>(T key, T item) {}

        @Override
        protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            var expression = arguments.getLast().expression();
            var items = runtime.toList(arguments.getFirst().value()).stream()
                    .map(item -> new Keyed<>(expression.search(item), item))
                    .toList();
            for (var item : items) {
                var first = runtime.typeOf(items.getFirst().key());
                var type = runtime.typeOf(item.key());
                if (type != first || type != JmesPathType.NUMBER && type != JmesPathType.STRING) {
                    return runtime.handleArgumentTypeError(this, "number or string", type.toString());
                }
            }
            return chosen(runtime, items);
        }

        private <T> T chosen(Adapter<T> runtime, List<Keyed<T>> items) {
            Comparator<Keyed<T>> order = (one, other) -> runtime.compare(one.key(), other.key());
            if (name().equals("sort_by")) {
                return runtime.createArray(
                        items.stream().sorted(order).map(Keyed::item).toList());
            }
            // The first of those that are equal.
            return items.isEmpty()
                    ? runtime.createNull()
                    : (name().equals("min_by") ? Collections.min(items, order) : Collections.max(items, order)).item();
        }
    }
}
