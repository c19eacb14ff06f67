package dev.connreg.az.query;

import io.burt.jmespath.Adapter;
import io.burt.jmespath.JmesPathType;
import io.burt.jmespath.function.ArgumentConstraint;
import io.burt.jmespath.function.ArgumentConstraints;
import io.burt.jmespath.function.BaseFunction;
import io.burt.jmespath.function.Function;
import io.burt.jmespath.function.FunctionArgument;
import io.burt.jmespath.function.FunctionCallException;
import io.burt.jmespath.function.FunctionRegistry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The functions of queries as Python's jmespath has them: whole numbers stay whole, and an unknown name or a wrong number
 * of arguments is found when the function is called, not when the query is read.
 */
final class QueryFunctions extends FunctionRegistry {

    private static final FunctionRegistry KNOWN = FunctionRegistry.defaultRegistry()
            .extend(
                    new Sum(),
                    new Rounding("ceil"),
                    new Rounding("floor"),
                    new Absolute(),
                    new QueryLists.Mapping(),
                    new QueryLists.By("sort_by"),
                    new QueryLists.By("min_by"),
                    new QueryLists.By("max_by"),
                    new QueryConversion.ToNumber(),
                    new QueryConversion.ToText(),
                    new QueryConversion.Contains());

    @Override
    public Function getFunction(String name) {
        var function = KNOWN.getFunction(name);
        return function == null ? new Unknown(name) : new CheckedWhenCalled(function);
    }

    private static ArgumentConstraint number() {
        return ArgumentConstraints.typeOf(JmesPathType.NUMBER);
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof BigInteger;
    }

    private static BigInteger whole(Number number) {
        return new BigInteger(number.toString());
    }

    /** As JSON, as the library makes no whole numbers beyond a long. */
    private static <T> T whole(Adapter<T> runtime, BigInteger number) {
        return runtime.parseString(number.toString());
    }

    private static ArgumentConstraint anything() {
        return new AnyArguments();
    }

    private record Unknown(String name) implements Function {
        @Override
        public ArgumentConstraint argumentConstraints() {
            return anything();
        }

        @Override
        public <T> T call(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            throw new FunctionCallException("Unknown function: %s()".formatted(name));
        }
    }

    private record CheckedWhenCalled(Function function) implements Function {
        @Override
        public String name() {
            return function.name();
        }

        @Override
        public ArgumentConstraint argumentConstraints() {
            return anything();
        }

        @Override
        public <T> T call(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            if (function.argumentConstraints().arityViolated(arguments.size())) {
                throw new FunctionCallException("%s() does not take %d arguments".formatted(name(), arguments.size()));
            }
            return function.call(runtime, arguments);
        }
    }

    private static final class Sum extends BaseFunction {
        Sum() {
            super("sum", ArgumentConstraints.arrayOf(number()));
        }

        @Override
        protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            var numbers = runtime.toList(arguments.getFirst().value()).stream()
                    .map(runtime::toNumber)
                    .toList();
            return numbers.stream().allMatch(QueryFunctions::isWhole)
                    ? whole(
                            runtime,
                            numbers.stream().map(QueryFunctions::whole).reduce(BigInteger.ZERO, BigInteger::add))
                    : runtime.createNumber(
                            numbers.stream().mapToDouble(Number::doubleValue).sum());
        }
    }

    private static final class Absolute extends BaseFunction {
        Absolute() {
            super("abs", number());
        }

        @Override
        protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            var number = runtime.toNumber(arguments.getFirst().value());
            return isWhole(number)
                    ? whole(runtime, whole(number).abs())
                    : runtime.createNumber(Math.abs(number.doubleValue()));
        }
    }

    private static final class Rounding extends BaseFunction {
        Rounding(String name) {
            super(name, number());
        }

        @Override
        protected <T> T callFunction(Adapter<T> runtime, List<FunctionArgument<T>> arguments) {
            var number = runtime.toNumber(arguments.getFirst().value());
            if (isWhole(number)) {
                return arguments.getFirst().value();
            }
            var fraction = number.doubleValue();
            if (Double.isNaN(fraction) || Double.isInfinite(fraction)) {
                throw new FunctionCallException(
                        "cannot convert float %s to integer".formatted(Double.isNaN(fraction) ? "NaN" : "infinity"));
            }
            var rounded = "ceil".equals(name()) ? Math.ceil(fraction) : Math.floor(fraction);
            return whole(runtime, new BigDecimal(rounded).toBigInteger());
        }
    }
}
