package dev.connreg.az.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.connreg.az.python.PythonText;
import io.burt.jmespath.Adapter;
import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.function.ArgumentConstraints;
import io.burt.jmespath.function.BaseFunction;
import io.burt.jmespath.function.ContainsFunction;
import io.burt.jmespath.function.FunctionArgument;
import io.burt.jmespath.function.FunctionCallException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Functions of queries that turn a text into something else, or something else into a text, as Python does. */
final class QueryConversion {

    private QueryConversion() {}

    /** {@code to_number}: what Python's {@code int} or else its {@code float} makes of a text, null if neither can. */
    static final class ToNumber extends BaseFunction {

        private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+(_\\d+)*+");
        private static final Pattern FRACTION =
                Pattern.compile("[+-]?(\\d+(_\\d+)*+\\.?(\\d+(_\\d+)*+)?|\\.\\d+(_\\d+)*+)(e[+-]?\\d+(_\\d+)*+)?");
        private static final Pattern SPECIAL = Pattern.compile("([+-]?)(inf|infinity|nan)");

        ToNumber() {
            super("to_number", ArgumentConstraints.anyValue());
        }

        @Override
        protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            var value = arguments.getFirst().value();
            return switch (runtime.typeOf(value)) {
                case NUMBER -> value;
                case STRING ->
                    number(runtime, PythonText.strip(runtime.toString(value)).toLowerCase(Locale.ROOT));
                case ARRAY, OBJECT, BOOLEAN, NULL -> runtime.createNull();
            };
        }

        private static <T> T number(Adapter<T> runtime, String text) {
            var digits = text.replace("_", "");
            if (WHOLE.matcher(text).matches()) {
                // More digits than a long has are no number of ours; as a fraction they keep their size.
                return digits.length() < 19
                        ? runtime.createNumber(Long.parseLong(digits))
                        : runtime.createNumber(Double.parseDouble(digits));
            }
            if (FRACTION.matcher(text).matches()) {
                return runtime.createNumber(Double.parseDouble(digits));
            }
            var special = SPECIAL.matcher(text);
            if (!special.matches()) {
                return runtime.createNull();
            }
            var size = special.group(2).equals("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
            return runtime.createNumber(special.group(1).equals("-") ? -size : size);
        }
    }

    /** {@code to_string}: JSON on one line with all but ASCII escaped, but a text as it is. */
    static final class ToText extends BaseFunction {
        ToText() {
            super("to_string", ArgumentConstraints.anyValue());
        }

        @Override
        protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            var value = arguments.getFirst().value();
            return value instanceof JsonNode node && !node.isTextual()
                    ? runtime.createString(PythonText.json(node))
                    : value;
        }
    }

    /** {@code contains}: fails where anything but a text is looked for in a text. */
    static final class Contains extends BaseFunction {

        private static final ContainsFunction LIBRARY = new ContainsFunction();

        Contains() {
            super("contains", LIBRARY.argumentConstraints());
        }

        @Override
        protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            var isText = runtime.typeOf(arguments.getFirst().value()) == JmesPathType.STRING;
            if (isText && arguments.getLast().value() instanceof JsonNode wanted && !wanted.isTextual()) {
                throw new FunctionCallException(
                        "'in <string>' requires string as left operand, not " + PythonText.typeName(wanted));
            }
            return LIBRARY.call(runtime, arguments);
        }
    }
}
