package dev.connreg.template.arm;

import dev.connreg.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes arrays and objects as expressions: literal runs, and between them what stands for any number of parts. */
record ArmCollections(ArmExpressions expressions) {

    String code(Value.Items items) {
        var runs = new Runs("createArray");
        for (var item : items.values()) {
            if (item instanceof Value.RepositoryActions actions) {
                runs.several(code(actions));
            } else {
                runs.single(expressions.code(item));
            }
        }
        return runs.joinedBy("flatten");
    }

    String code(Value.Fields fields) {
        var runs = new Runs("createObject");
        fields.values().forEach((name, member) -> {
            switch (member) {
                case Value.IfGiven(var parameter, var value) ->
                    runs.several("if(empty(%s), createObject(), createObject(%s, %s))"
                            .formatted(
                                    ArmExpressions.parameterCode(parameter),
                                    ArmText.quote(name),
                                    expressions.code(value)));
                case Value.MembersOf(var parameter) -> runs.several(ArmExpressions.parameterCode(parameter));
                case Value other -> {
                    runs.single(ArmText.quote(name));
                    runs.single(expressions.code(other));
                }
            }
        });
        return runs.joinedBy("shallowMerge");
    }

    String code(Value.ChildIds ids) {
        var id = ArmExpressions.call(
                "resourceId",
                Stream.of(
                        ArmText.quote(ids.type().name()),
                        expressions.code(ids.parentName()),
                        "lambdaVariables('name')"));
        return map(ids.names(), "name", id);
    }

    private static String code(Value.RepositoryActions actions) {
        var action =
                "format('repositories/{0}/{1}', toLower(lambdaVariables('repository')), lambdaVariables('action'))";
        var ofMode = "variables(%s)[%s]"
                .formatted(ArmText.quote(actions.byMode().name()), ArmExpressions.parameterCode(actions.mode()));
        return "flatten("
                + map(actions.repositories(), "repository", "map(%s, lambda('action', %s))".formatted(ofMode, action))
                + ")";
    }

    private static String map(String parameter, String item, String code) {
        return "map(%s, lambda(%s, %s))".formatted(ArmExpressions.parameterCode(parameter), ArmText.quote(item), code);
    }

    /** The arguments of one function after the other. */
    private static final class Runs {

        private final String function;
        private final List<String> done = new ArrayList<>();
        private final List<String> open = new ArrayList<>();

        private Runs(String function) {
            this.function = function;
        }

        private void single(String code) {
            open.add(code);
        }

        private void several(String code) {
            close();
            done.add(code);
        }

        private void close() {
            if (!open.isEmpty()) {
                done.add(ArmExpressions.call(function, open.stream()));
                open.clear();
            }
        }

        /** A literal alone needs no joining. */
        private String joinedBy(String joining) {
            boolean isLiteral = done.isEmpty();
            if (isLiteral) {
                return ArmExpressions.call(function, open.stream());
            }
            close();
            return joining + "(" + ArmExpressions.call("createArray", done.stream()) + ")";
        }
    }
}
