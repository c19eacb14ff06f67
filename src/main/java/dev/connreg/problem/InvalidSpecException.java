package dev.connreg.problem;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A spec has mistakes. Names them all, each with its place, and no secret. */
public final class InvalidSpecException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Transient, as exceptions are serializable and paths are not.
    private final transient List<Problem> problems;

    private InvalidSpecException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems;
    }

    /** Sorts the problems, and drops those that were found twice. */
    public static InvalidSpecException of(List<Problem> problems) {
        return new InvalidSpecException(
                problems.stream().distinct().sorted(Problem.IN_ORDER).toList());
    }

    /** The same with more said of some mistakes. */
    public InvalidSpecException explained(UnaryOperator<Problem> explanation) {
        return of(problems.stream().map(explanation).toList());
    }

    /** The mistakes in the order of the file; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
