package dev.connreg.az.query;

import io.burt.jmespath.Adapter;
import io.burt.jmespath.function.ArgumentConstraint;
import io.burt.jmespath.function.ArgumentError;
import io.burt.jmespath.function.FunctionArgument;
import java.util.Collections;
import java.util.Iterator;

record AnyArguments() implements ArgumentConstraint {

    @Override
    public <T> Iterator<ArgumentError> check(
            Adapter<T> runtime, Iterator<FunctionArgument<T>> arguments, boolean expectsNothingElse) {
        return Collections.emptyIterator();
    }

    @Override
    public int minArity() {
        return 0;
    }

    @Override
    public int maxArity() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean arityViolated(int arguments) {
        return false;
    }

    @Override
    public String expectedType() {
        return "any value";
    }
}
